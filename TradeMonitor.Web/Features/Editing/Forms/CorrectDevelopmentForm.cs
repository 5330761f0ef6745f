using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Corrects a development: a new revision under the same id, so that what answers it goes on answering it.</summary>
public sealed class CorrectDevelopmentForm : EditForm
{
    /// <inheritdoc/>
    public override string Code => "correct";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.CorrectDevelopment;

    /// <inheritdoc/>
    public override string Lead => "The row as it was stays in the history, and in every view of what was known before.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Correct a development";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject is { Point: not null, Row: Development };

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) => DevelopmentFields.Of(subject);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => DevelopmentFields.Of((Development)subject.Row!, subject.Point!.Point.Id);

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark) =>
        [DevelopmentFields.Read(form, subject.Point!.Point.Id, (_, _) => "", (Development)subject.Row!)];
}

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Retracts a development, or takes a retraction back: it no longer counts, and nothing of it is lost.</summary>
public sealed class RetractDevelopmentForm : EditForm
{
    /// <inheritdoc/>
    public override string Code => "retract";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.RetractDevelopment;

    /// <inheritdoc/>
    public override string Lead => "It stops counting at once. It stays in the history, and can be brought back.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => IsRetracted(subject) ? "Bring a development back" : "Retract a development";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject is { Point: not null, Row: Development };

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject) => [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>();

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark) =>
        [(Development)subject.Row! with { Retracted = IsRetracted(subject) ? null : true }];

    private static bool IsRetracted(EditSubject subject) => subject.Row is Development { Retracted: true };
}

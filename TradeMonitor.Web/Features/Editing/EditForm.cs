using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>One kind of edit: its fields, what they hold at first, and the rows that they make. Pure.</summary>
public abstract class EditForm
{
    /// <summary>The field for why.</summary>
    public const string ReasonField = "reason";

    /// <summary>The field for sources.</summary>
    public const string SourcesField = "sources";

    /// <summary>As it stands in the address.</summary>
    public abstract string Code { get; }

    /// <summary>What the history calls it.</summary>
    public abstract EditKind Kind { get; }

    /// <summary>The heading.</summary>
    public abstract string Title(EditSubject subject);

    /// <summary>What saving does, in a sentence.</summary>
    public abstract string Lead { get; }

    /// <summary>Whom the reason is for.</summary>
    public virtual string ReasonHelp => "For whoever reads the history.";

    /// <summary>Whether the form can be about this.</summary>
    public abstract bool Fits(EditSubject subject);

    /// <summary>The fields, in order; <see cref="ReasonField"/> comes last by itself.</summary>
    public abstract IReadOnlyList<FormField> Fields(EditSubject subject);

    /// <summary>What the fields hold at first; a name that is absent is blank.</summary>
    public abstract IReadOnlyDictionary<string, string> Initial(EditSubject subject);

    /// <summary>The rows to write.</summary>
    /// <param name="form">The values; takes what is wrong with them.</param>
    /// <param name="subject">What the form is about.</param>
    /// <param name="mark">Four characters that make the id of a new row its own.</param>
    public abstract IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark);
}

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Edits;

/// <summary>What a person wants written, all or nothing: each row becomes a new revision, nothing is replaced in place.</summary>
public sealed record RecordEdit
{
    /// <summary>Made once per form, so that a form that is sent twice is applied once.</summary>
    public required Guid OpId { get; init; }

    /// <summary>What is done.</summary>
    public required EditKind Kind { get; init; }

    /// <summary>Rows as they are to stand.</summary>
    public required IReadOnlyList<IRecordRow> Rows { get; init; }

    /// <summary>Why, in the words of whoever edits.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the source that it rests on; null where none is asked for.</summary>
    public string? Source { get; init; }

    /// <summary>The version of each friction point that was on screen; a point that has moved on makes the edit stale.</summary>
    public IReadOnlyDictionary<string, long> Seen { get; init; } = new Dictionary<string, long>();

    /// <summary>
    /// What the edit was about, as it was on screen; null if it was about no row. If one of <see cref="Rows"/> takes its place and it stands
    /// otherwise now, the edit is stale: that guards rows too that belong to no friction point.
    /// </summary>
    public IRecordRow? Replaces { get; init; }
}

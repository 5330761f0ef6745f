using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Every commitment of a pair as of a day, with nothing of later days; immutable and shared by all readers.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Entries">Overdue first, then open ones by due day, then open ones without, then closed ones by the day on which that became known, newest first.</param>
/// <param name="Names">What the sides are called, by code.</param>
/// <param name="Relationship">Id of the pair; null for an empty record.</param>
public sealed record Ledger(DateOnly AsOf, IReadOnlyList<LedgerEntry> Entries, IReadOnlyDictionary<string, string> Names, string? Relationship)
{
    /// <summary>What a side is called; its code if the codebook does not say.</summary>
    public string NameOf(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>One commitment; null if none of that id had been made.</summary>
    public LedgerEntry? Find(string? id) => id is null ? null : Entries.FirstOrDefault(e => e.Commitment.Id == id);
}

/// <summary>Where a commitment stands in the order of the list.</summary>
public enum Standing { Overdue, Dated, Undated, Closed }

/// <summary>A commitment as it stood on the day.</summary>
public sealed record LedgerEntry
{
    /// <summary>The row as seen on the day.</summary>
    public required Commitment Commitment { get; init; }
    public required Standing Standing { get; init; }
    /// <summary>Title of the engagement at which it was made; null while that had not closed.</summary>
    public required string? MadeAt { get; init; }
    /// <summary>Points that it concerns and that the record has.</summary>
    public required IReadOnlyList<NamedPoint> Points { get; init; }
    /// <summary>Its follow-through by the day, oldest first.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }
    /// <summary>Developments by the day that fulfil or breach it, oldest first.</summary>
    public required IReadOnlyList<Consequence> Consequences { get; init; }
    /// <summary>Its progress in figures; null if it cannot be measured.</summary>
    public required Progress? Progress { get; init; }
    /// <summary>Source of the figures; null without any.</summary>
    public required Source? FigureSource { get; init; }

    /// <summary>Whether it still waits for its end: pending or on track.</summary>
    public bool IsOpen => Standing != Standing.Closed;

    /// <summary>Where a commitment stands on a day.</summary>
    /// <param name="seen">The row as seen on the day.</param>
    /// <param name="asOf">The day.</param>
    public static Standing StandingOf(Commitment seen, DateOnly asOf) => seen switch
    {
        { Status: not (FollowThroughState.Pending or FollowThroughState.OnTrack) } => Standing.Closed,
        { DueOn: null } => Standing.Undated,
        { DueOn: { } due } when due < asOf => Standing.Overdue,
        _ => Standing.Dated,
    };
}

/// <summary>A friction point that a commitment concerns.</summary>
public sealed record NamedPoint(string Id, string Title);

/// <summary>One dated step with its sources.</summary>
public sealed record Step(FollowThrough What, IReadOnlyList<Source> Sources);

/// <summary>A development that fulfils or breaches a commitment. <c>FrictionPoint</c>: the point on whose page it stands; null if it names none.</summary>
public sealed record Consequence(string Id, DateOnly Date, string Headline, string? FrictionPoint);

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>A development or an engagement of which sources say different things.</summary>
public sealed record DisputedFact
{
    public required CitationKind Kind { get; init; }
    public required string Id { get; init; }
    public required DateOnly Date { get; init; }
    public required CitedRow Row { get; init; }
    public required Certainty Certainty { get; init; }
    /// <summary>Who says what, in the record's words, cut where one account ends and the next begins.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }
    /// <summary>What each side said of an engagement.</summary>
    public required IReadOnlyList<SideReadout> Readouts { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The accounts in a <c>dispute</c> text: the record sets them apart by semicolons.</summary>
    public static IReadOnlyList<string> Split(string dispute) =>
        dispute.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>One side's readout of an engagement and where it can be read.</summary>
public sealed record SideReadout(string By, string Gist, Source? Source);

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Engagements.Detail;

/// <summary>All that the page of one engagement shows as of a day, and nothing of later days; immutable and shared by all readers.</summary>
public sealed record EngagementDossier
{
    public required DateOnly AsOf { get; init; }
    /// <summary>The row, without developments of later days.</summary>
    public required Engagement Engagement { get; init; }
    /// <summary>What the codebook says of its outcome; null if it says nothing.</summary>
    public required string? OutcomeMeaning { get; init; }
    /// <summary>What the codebook says of its level.</summary>
    public required string? LevelMeaning { get; init; }
    /// <summary>What the codebook says of its certainty.</summary>
    public required string? CertaintyMeaning { get; init; }
    /// <summary>The friction points that it names and the record has.</summary>
    public required IReadOnlyList<FrictionPoint> Points { get; init; }
    /// <summary>The round before it at its level, between the same pair; null if there is none.</summary>
    public required NextRound? Before { get; init; }
    /// <summary>The round after it that had closed by the day.</summary>
    public required NextRound? After { get; init; }
    /// <summary>Who took part, by jurisdiction; those of the pair first.</summary>
    public required IReadOnlyList<Delegation> Delegations { get; init; }
    /// <summary>The two sides that are compared line by line, in the order of the pair; null unless both gave a readout.</summary>
    public required (string First, string Second)? Compared { get; init; }
    /// <summary>Their statements side by side; null unless both gave a readout.</summary>
    public required ReadoutComparison? Lines { get; init; }
    /// <summary>Commitments made at it by the day, as they stood then.</summary>
    public required IReadOnlyList<CommitmentLine> Commitments { get; init; }
    /// <summary>Commitments made before it on its points that were open on the day it closed, as they stood then; those due first come first.</summary>
    public required IReadOnlyList<CommitmentLine> OpenThen { get; init; }
    public required Aftermath Aftermath { get; init; }
    /// <summary>Names of jurisdictions by code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
    /// <summary>Sources of all that is shown, by id.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary><c>United States</c>; the code itself where the codebook has no name.</summary>
    public string NameOf(string jurisdiction) => Names.GetValueOrDefault(jurisdiction, jurisdiction);

    /// <summary>Sources of some ids, in their order; those unknown are left out.</summary>
    public IReadOnlyList<Source> SourcesOf(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Select(Sources.GetValueOrDefault).OfType<Source>()];
}

/// <summary>A round next to another at the same level.</summary>
/// <param name="Engagement">The round.</param>
/// <param name="Days">Days between the two.</param>
public sealed record NextRound(Engagement Engagement, int Days);

/// <summary>Those who took part for one jurisdiction.</summary>
public sealed record Delegation(string Jurisdiction, IReadOnlyList<Participant> People);

/// <summary>A commitment as it stood on a day.</summary>
/// <param name="Commitment">The row as seen on the day.</param>
/// <param name="Last">Its last follow-through by then; null while there is none.</param>
public sealed record CommitmentLine(Commitment Commitment, FollowThrough? Last)
{
    /// <summary>A commitment as a reader of the day would have had it.</summary>
    public static CommitmentLine On(Commitment commitment, DateOnly day, RecordView view) =>
        new(commitment.AsSeenOn(day, id => view.HasHappened(id, day)), commitment.LastFollowThrough(day));
}

/// <summary>What happened on the points of an engagement after it; see <see cref="AftermathQuestion"/> for the span.</summary>
public sealed record Aftermath
{
    public required AftermathSpan Span { get; init; }
    /// <summary>Developments of the record that belong to the round itself and do not stand among <see cref="Shown"/>: those of its own days.</summary>
    public required IReadOnlyList<Development> Linked { get; init; }
    /// <summary>The first ones of the span, oldest first.</summary>
    public required IReadOnlyList<Development> Shown { get; init; }
    /// <summary>All of the span, counted.</summary>
    public required AftermathCounts Counts { get; init; }
    /// <summary>The direction of each point before and after.</summary>
    public required IReadOnlyList<PointTurn> Turns { get; init; }
}

/// <summary>The days that are looked at after an engagement.</summary>
/// <param name="Before">The day before it began.</param>
/// <param name="After">The day on which it closed; the span begins with the next.</param>
/// <param name="To">The last day of the span.</param>
/// <param name="IsWhole">Whether all days of the span have passed; otherwise <paramref name="To"/> is the day that is looked at.</param>
public sealed record AftermathSpan(DateOnly Before, DateOnly After, DateOnly To, bool IsWhole)
{
    /// <summary>Days of the span; 0 on the day on which the engagement closed.</summary>
    public int Length => To.DayNumber - After.DayNumber;
}

/// <summary>Developments by deed and word, and by the way they push.</summary>
public sealed record AftermathCounts(int DeedsEasing, int DeedsTightening, int DeedsNeither, int WordsEasing, int WordsTightening, int WordsNeither)
{
    public int Deeds => DeedsEasing + DeedsTightening + DeedsNeither;

    public int Words => WordsEasing + WordsTightening + WordsNeither;

    public int All => Deeds + Words;
}

/// <summary>The direction of a point before an engagement and at the end of the span after it.</summary>
public sealed record PointTurn(FrictionPoint Point, DirectionDay Before, DirectionDay After);

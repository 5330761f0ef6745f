using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The reading of a relationship as of a day, with its reasons.</summary>
public sealed record PairReading
{
    public required DateOnly AsOf { get; init; }
    public required RelationshipDay Day { get; init; }
    /// <summary>The direction with every event's part.</summary>
    public required DirectionReading Direction { get; init; }
    /// <summary>How the index has moved; null where there is nothing to compare with.</summary>
    public required TensionChange? Change { get; init; }
    public required IReadOnlyList<ReductionTest> Tests { get; init; }
    /// <summary>How many points have a level above zero.</summary>
    public required int PointsWithLevel { get; init; }

    /// <summary>First day of the unbroken run of the label; null while unknown.</summary>
    public DateOnly? Since => Day.SinceDay is { } day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Days since the last event that is evidence; null if there is none.</summary>
    public int? QuietDays => Direction.LastEvidenceOn is { } last ? AsOf.DayNumber - last.DayNumber : null;

    /// <summary>Reads a relationship as of a day.</summary>
    /// <param name="history">The relationship on every day up to at least the one given.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">The constants of the method.</param>
    public static PairReading Of(RelationshipHistory history, DateOnly asOf, ScoringOptions options)
    {
        var day = history.On(asOf);
        return new()
        {
            AsOf = asOf,
            Day = day,
            Direction = history.DirectionOn(asOf),
            Change = TensionChange.Of(history, asOf),
            Tests = ReductionTest.Of(history, asOf, options),
            PointsWithLevel = history.TensionPartsOn(asOf).Count(p => p.Kind == TensionPartKind.Point),
        };
    }
}

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>How far a measurable commitment had come, against a straight line from the day it was made to its due day; pure.</summary>
public sealed record Progress
{
    /// <summary>What is counted, as the record says it.</summary>
    public required string Unit { get; init; }
    public required double? Target { get; init; }
    /// <summary>Null while nothing had been measured.</summary>
    public required double? Achieved { get; init; }
    /// <summary>The day of the measurement.</summary>
    public required DateOnly? MeasuredOn { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required DateOnly? DueOn { get; init; }
    /// <summary>Whether the commitment has come to its end, so that no measurement is waited for.</summary>
    public bool IsClosed { get; init; }

    /// <summary>
    /// Whether the target is an amount that adds up from nothing. A rate to be set and an amount for each year are none: no line leads to
    /// them. The record keeps that in the words of the unit alone.
    /// </summary>
    public bool AddsUp =>
        !Unit.StartsWith("percent", StringComparison.OrdinalIgnoreCase)
        && !Unit.Contains(" a year", StringComparison.OrdinalIgnoreCase) && !Unit.Contains("per year", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a straight line can be drawn.</summary>
    public bool HasLine => AddsUp && Target is > 0 && DueOn > MadeOn;

    /// <summary>The share of the target that was achieved, from 0; above 1 beyond the target. Null where it is not known.</summary>
    public double? Share => AddsUp && Target is > 0 and var target ? Achieved / target : null;

    /// <summary>Measured minus what the line stood at on the day of the measurement, in the unit; negative: behind. Null where it is not known.</summary>
    public double? Ahead => MeasuredOn is { } day ? Achieved - LineOn(day) : null;

    /// <summary>The unit without what is said of it after a comma.</summary>
    public string ShortUnit => Unit.Split(',')[0];

    /// <summary>The progress of a commitment as seen on a day; null if it cannot be measured.</summary>
    public static Progress? Of(Commitment seen) => seen.Measurable is not { } figures ? null : new()
    {
        Unit = figures.Unit, Target = figures.Target, Achieved = figures.Achieved, MeasuredOn = figures.AsOf, MadeOn = seen.MadeOn, DueOn = seen.DueOn,
        IsClosed = seen.Status is not (FollowThroughState.Pending or FollowThroughState.OnTrack),
    };

    /// <summary>Where the line stands on a day, in the unit: nothing on the day it was made, the target from the due day on. Null without a line.</summary>
    public double? LineOn(DateOnly day) => HasLine ? Target * ShareOfTime(day) : null;

    /// <summary>How much of the time to the due day has gone by, 0 to 1; only where there is a line.</summary>
    public double ShareOfTime(DateOnly day) =>
        Math.Clamp((day.DayNumber - MadeOn.DayNumber) / (double)(DueOn!.Value.DayNumber - MadeOn.DayNumber), 0, 1);
}

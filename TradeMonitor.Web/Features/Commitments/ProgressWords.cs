using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Progress in sentences. What is not known is n/a, never 0.</summary>
internal static class ProgressWords
{
    // Closer than what is shown of a figure.
    private const double OnTheLine = 0.05;

    /// <summary><c>12 of 12 million tonnes of soybeans booked, by 20 Jan 2026</c>; before a measurement: <c>Not measured yet; target 12 …</c>.</summary>
    public static string Measured(Progress progress) => progress.Achieved is { } achieved
        ? $"{Figure(achieved)} of {Figure(progress.Target)} {progress.Unit}{(progress.MeasuredOn is { } day ? $", measured on {Formats.Day(day)}" : "")}"
        : $"Not measured{(progress.IsClosed ? "" : " yet")}; target: {Figure(progress.Target)} {progress.Unit}";

    /// <summary>Ahead of or behind the line on the day of the measurement; null if nothing was measured against one.</summary>
    public static string? Against(Progress progress) => progress is { Ahead: { } ahead, MeasuredOn: { } day }
        ? $"{Difference(ahead, progress.ShortUnit)}, which stood at {Figure(progress.LineOn(day))} that day"
        : null;

    /// <summary>Where the line stands on the day that is looked at, or why there is none.</summary>
    public static string Line(Progress progress, DateOnly asOf) => progress switch
    {
        { HasLine: true, DueOn: { } due } when due <= asOf => $"Due in full: {Figure(progress.Target)} since {Formats.Day(due)}",
        { HasLine: true } => $"A straight line to the due day stands at {Figure(progress.LineOn(asOf))} on {Formats.Day(asOf)}",
        { Target: null } => "No straight line: the target is n/a",
        { AddsUp: false } => "No straight line: the target is a rate, or an amount for each year",
        { DueOn: null } => "No straight line: no due day",
        _ => "No straight line: due on the day it was made",
    };

    /// <summary>A figure with one decimal where it has any; n/a if it is not known.</summary>
    public static string Figure(double? value) => value is { } v ? Formats.Number(v, Math.Abs(v - Math.Round(v)) < OnTheLine ? 0 : 1) : "n/a";

    private static string Difference(double ahead, string unit) => Math.Abs(ahead) < OnTheLine
        ? "On the straight line"
        : $"{(ahead > 0 ? "Ahead of" : "Behind")} the straight line by {Figure(Math.Abs(ahead))} {unit}";
}

using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

/// <summary>Small charts to test with.</summary>
internal static class Samples
{
    public static readonly DateOnly Start = new(2025, 1, 1);

    public static ChartModel Tension(params Sequence<ChartPoint> points) => new(
        "tension",
        "Tension has fallen",
        "Tension index, falling.",
        new DayRange(Start, new(2025, 12, 5)),
        new ValueAxis(20, 100, 20),
        new ChartFooter("Tension index, 0–100", "The record", new(2025, 12, 5)),
        [new("Tension index", SeriesKind.Line, ChartTone.Primary, points)]);

    public static ChartModel Full() => new(
        "direction",
        "Direction turned in November",
        "Direction from February to December 2025; now narrowing.",
        new DayRange(new(2025, 2, 1), new(2025, 12, 5)),
        new ValueAxis(-100, 100, 50, ValueFormat.WithSign, 2),
        new ChartFooter("Direction, −100 to +100", "Federal Register", new(2025, 12, 5)),
        [
            new("Direction", SeriesKind.Line, ChartTone.Primary, [new(new(2025, 2, 4), 12.3456789012345), new(new(2025, 6, 1), null), new(new(2025, 11, 10), -40.1)]),
            new("Level", SeriesKind.Step, ChartTone.Muted, [new(new(2025, 2, 4), 10), new(new(2025, 3, 4), 20)]),
        ],
        interval: new("80% interval", ChartTone.Primary, [new(new(2025, 2, 4), 10.1, 14.9), new(new(2025, 11, 10), -45.5, -35.25)]),
        bands: [new(25, 100, ChartTone.Escalating, "▲ escalating"), new(-100, -25, ChartTone.Narrowing, "▼ narrowing")],
        spells: [new(new(2025, 2, 4), new(2025, 3, 4), ChartTone.Escalating, "escalating")],
        dayMarkers: [new(new(2025, 5, 12), "Geneva")],
        pointMarkers: [new("dev-1", new(2025, 3, 4), 20.5, ChartTone.Escalating, "Rate doubled")],
        group: "point");
}

using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>One of the four tests of sustained reduction (SCORING.md §5), in words.</summary>
/// <param name="Name">What must hold.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Figure">What was found, with its figures.</param>
/// <param name="Why">Why it is asked.</param>
public sealed record ReductionTest(string Name, bool Holds, string Figure, string Why)
{
    /// <summary>The four, in the order of the method.</summary>
    public static IReadOnlyList<ReductionTest> Of(RelationshipHistory history, DateOnly asOf, ScoringOptions options)
    {
        var day = history.On(asOf);
        var tests = day.Tests;
        var window = options.SustainedDays;
        var start = asOf.AddDays(-window);
        var labels = Enumerable.Range(0, window).Select(back => asOf.AddDays(-back)).Select(d => (Day: d, Label: history.On(d).SlowLabel)).ToArray();
        return
        [
            new("Never escalating", tests.NeverEscalating,
                tests.NeverEscalating
                    ? $"{Slow(history, asOf, day.SlowLabel)}; not escalating on any of the {window} days."
                    : $"{Slow(history, asOf, day.SlowLabel)}; escalating on {Days(labels, DirectionLabel.Escalating, window)}.",
                "A spell of escalation within half a year is too fresh to call the reduction sustained."),
            new("Narrowing at least once", tests.NarrowingSeen,
                tests.NarrowingSeen ? $"Narrowing on {Days(labels, DirectionLabel.Narrowing, window)}." : $"Narrowing on none of the {window} days.",
                "Quiet alone is no reduction: something must have eased."),
            new("Deeds ease on balance", tests.DeedsEase,
                $"Deeds since {Formats.Day(start.AddDays(1))} weigh {Formats.WithSign(tests.NetDeeds, 1)}; below 0 they ease.",
                "Only deeds count here, weighed by kind, size and certainty: words alone cannot pass."),
            new("Level has fallen", tests.LevelFell,
                $"{Formats.Number(100 * day.Level, 1)} now, {Formats.Number(100 * tests.LevelBefore, 1)} on {Formats.Day(start)}: {Moved(day.Level - tests.LevelBefore)}; a fall of {Formats.Number(100 * options.SustainedFall, 1)} is asked.",
                "The measures themselves must have become less restrictive, not only the tone."),
        ];
    }

    private static string Slow(RelationshipHistory history, DateOnly asOf, DirectionLabel label)
    {
        var since = asOf;
        while (history.FirstDay < since && history.On(since.AddDays(-1)).SlowLabel == label)
        {
            since = since.AddDays(-1);
        }

        return label == DirectionLabel.Unknown ? "The slow reading is unknown" : $"The slow reading has been {Words.Of(label).ToLowerInvariant()} since {Formats.Day(since)}";
    }

    private static string Days(IReadOnlyList<(DateOnly Day, DirectionLabel Label)> labels, DirectionLabel label, int window)
    {
        var days = labels.Where(l => l.Label == label).Select(l => l.Day).ToArray();
        return $"{days.Length} of the {window} days, last on {Formats.Day(days.Max())}";
    }

    private static string Moved(double by) => Formats.Number(100 * Math.Abs(by), 1) is var size && size == "0.0" ? "unchanged" : $"{(by < 0 ? "down" : "up")} {size}";
}

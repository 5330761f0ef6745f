using System.Diagnostics;
using System.Globalization;
using TradeMonitor.Benchmarks.Records;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Benchmarks;

/// <summary>The scoreboard over a generated record: what it takes to build, to read on any day, to edit and to list.</summary>
internal static class ScoreboardBenchmark
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static void Run(GeneratedRecord record)
    {
        var method = new ScoringMethod(new());
        var before = GC.GetTotalMemory(true);
        var (events, reading) = Timed(() => record.Developments().Select(ScoringEvent.From).ToArray());
        var rows = new RecordRows { FrictionPoints = [.. record.FrictionPoints()], Events = events, Engagements = [], Commitments = [], Deadlines = [], KnownOn = null };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.FrictionPoints.Count} points, {events.Length} developments, generated in {reading.TotalSeconds:0.0} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"objects: {(GC.GetTotalMemory(true) - before) / 1024.0 / 1024:0} MiB"));
        before = GC.GetTotalMemory(true);
        var (view, building) = Timed(() => new RecordView(method, rows, ["US", "CN", "EU"]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"view: {building.TotalSeconds:0.0} s, {(GC.GetTotalMemory(true) - before) / 1024.0 / 1024:0} MiB"));
        var random = new Random(1);
        Report("board of any day", 5, () => view.BoardOn(Today.AddDays(-random.Next(3000))));
        _ = view.BoardOn(Today);
        Report("edit, then today's board", 50, () =>
        {
            var e = events[random.Next(events.Length)];
            view = view.With(new() { Events = new([e with { Certainty = Certainty.Disputed }], []) });
            _ = view.BoardOn(Today);
        });
        var pair = view.MainPair;
        Report("list by direction", 5, () => FrictionPointSearch.Find(view.BoardOn(Today), FrictionPointFilter.Read(_ => [], ["US"]).Filter with { Relationship = pair }, Today));
        Report("tension of the main pair", 1, () => view.HistoryOf(pair!, Today));
    }

    private static void Report(string what, int times, Action work)
    {
        var taken = Enumerable.Range(0, times).Select(_ => Timed(() => { work(); return 0; }).Taken.TotalMilliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {taken[times / 2]:0.00} ms, longest {taken[^1]:0.00} ms"));
    }

    private static (T Value, TimeSpan Taken) Timed<T>(Func<T> work)
    {
        var since = Stopwatch.GetTimestamp();
        var value = work();
        return (value, Stopwatch.GetElapsedTime(since));
    }
}

using System.Diagnostics;
using System.Globalization;
using TradeMonitor.Benchmarks.Records;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Columns;
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
        ReportColumns(view, method, building);
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

    /// <summary>A start from the column file beside one that packs and replays rows already in memory; reading these from the store comes on top of that.</summary>
    private static void ReportColumns(RecordView view, ScoringMethod method, TimeSpan cold)
    {
        var path = Path.GetTempFileName();
        var (_, writing) = Timed(() =>
        {
            using var stream = File.Create(path, bufferSize: 0);
            var writer = new ColumnWriter(stream);
            ViewColumns.Write(writer, view);
            writer.Close();
            stream.Flush(flushToDisk: true);
            return 0;
        });
        var before = GC.GetTotalMemory(true);
        var (kept, warm) = Timed(() =>
        {
            using var reader = ColumnReader.Open(path);
            return ViewColumns.Read(reader, method, ["US", "CN", "EU"]);
        });
        var memory = GC.GetTotalMemory(true) - before;
        var same = kept.BoardOn(Today).Points.Zip(view.BoardOn(Today).Points).All(p => (p.First.Level, p.First.Direction, p.First.Label) == (p.Second.Level, p.Second.Direction, p.Second.Label));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"column file: {new FileInfo(path).Length / 1024.0 / 1024:0} MiB, written in {writing.TotalSeconds:0.00} s; view from it: {warm.TotalSeconds:0.00} s, {memory / 1024.0 / 1024:0} MiB, {(same ? "equal" : "NOT EQUAL")}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the file against from rows: {warm / cold:0.000}"));
        File.Delete(path);
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

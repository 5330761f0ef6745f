using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using TradeMonitor.Benchmarks.Records;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Columns;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Benchmarks.Scale;

/// <summary>The scoreboard over a made-up record of any size, beside plain SQL over the same rows.</summary>
/// <param name="points">Friction points.</param>
/// <param name="developments">Developments, about.</param>
internal sealed class ScaleCommand(int points, int developments)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly ScoringMethod _method = new(new());
    private readonly Random _chance = new(1);

    /// <summary>Measures everything.</summary>
    /// <param name="table">Takes the rows.</param>
    /// <param name="limits">What the ratios may be; the goals, or what holds for a small record on any machine.</param>
    public void Run(ResultTable table, ScaleLimits limits)
    {
        var record = new GeneratedRecord(points, developments, seed: 6);
        var before = GC.GetTotalMemory(true);
        RecordRows rows = new() { FrictionPoints = [.. record.FrictionPoints()], Events = [.. record.Developments().Select(ScoringEvent.From)], Engagements = [], Commitments = [], Deadlines = [], KnownOn = null };
        var size = string.Create(CultureInfo.InvariantCulture, $"{rows.FrictionPoints.Count:#,0} points, {rows.Events.Count:#,0} developments");
        var objects = GC.GetTotalMemory(true) - before;
        before = GC.GetTotalMemory(true);
        var (view, building) = Timed(() => new RecordView(_method, rows, ["US", "CN", "EU"]));
        var held = GC.GetTotalMemory(true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size}: view built in {building.TotalSeconds:0.0} s"));
        var perMillion = held / 1024.0 / 1024 / rows.Events.Count * 1e6;
        table.Add($"{size}: memory of a million developments, against their rows as objects", "MiB", perMillion, objects / 1024.0 / 1024 / rows.Events.Count * 1e6, $"≤ {limits.MemoryMiB} MiB", perMillion <= limits.MemoryMiB);
        var live = LiveEvents.Of(rows.Events, _method.Options);
        var difference = SampledReadings.LargestDifference(view, _method, live, Today);
        table.Add($"{size}: readings of sampled points and days, against the pure functions", "", difference, null, "≤ 1e-9", difference <= 1e-9);
        MeasureColumnFile(table, size, view, building);
        using var store = new PlainStore(rows.FrictionPoints, live);
        MeasureBoards(table, limits, size, view, store, live);
        MeasureLists(table, limits, size, view, store);
        MeasureEdits(table, limits, size, view, store, rows.Events);
    }

    // Packing and replaying begin with the rows in memory; to read those from a store comes on top.
    private void MeasureColumnFile(ResultTable table, string size, RecordView view, TimeSpan building)
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
        var (kept, warm) = Timed(() =>
        {
            using var reader = ColumnReader.Open(path);
            return ViewColumns.Read(reader, _method, ["US", "CN", "EU"]);
        });
        var same = kept.BoardOn(Today).Points.Zip(view.BoardOn(Today).Points).All(p => (p.First.Level, p.First.Direction, p.First.Label) == (p.Second.Level, p.Second.Direction, p.Second.Label));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"column file: {new FileInfo(path).Length / 1024.0 / 1024:0} MiB, written in {writing.TotalSeconds:0.0} s"));
        table.Add($"{size}: view from the column file, against packing and replaying rows in memory", "s", warm.TotalSeconds, building.TotalSeconds, "equal readings", same);
        File.Delete(path);
    }

    private void MeasureBoards(ResultTable table, ScaleLimits limits, string size, RecordView view, PlainStore store, IReadOnlyList<LiveEvent> live)
    {
        var column = live.Select(e => e.Impact).ToArray();
        StepColumns[] columns = [.. view.Steps];
        var (like, sql) = Both(15, () => ReadAll(columns, AnyDay(), statuses: true), () => store.AsOf(AnyDay()));
        Compare(table, $"{size}: statuses and sums of all points on a day that nobody has asked for, against SQL", like, sql, limits.BoardToSql);
        var (sums, floor) = Both(101, () => ReadAll(columns, AnyDay(), statuses: false), () => (int)Sum(column));
        Compare(table, $"{size}: the sums alone, against streaming one column of impacts", sums, floor, limits.BoardToStream);
        var (board, again) = Both(101, () => view.BoardOn(AnyDay()).Points.Count, () => (int)Sum(column));
        table.Add($"{size}: the whole board, labels and levels on top, against the same stream", "ms", board, again);
    }

    // As a board reads them, but without the columns that the reference does not answer; and let go at once, as the references let go what they read.
    private int ReadAll(StepColumns[] columns, DateOnly day, bool statuses)
    {
        Parallel.ForEach(columns, piece =>
        {
            Span<PointFigures> figures = stackalloc PointFigures[piece.Count];
            if (statuses)
            {
                piece.ReadStatuses(0, day.DayNumber, figures);
            }

            piece.ReadSums(0, day.DayNumber, _method, figures);
        });
        return columns.Length;
    }

    private static void MeasureLists(ResultTable table, ScaleLimits limits, string size, RecordView view, PlainStore store)
    {
        Category[] categories = [.. Enum.GetValues<Category>()];
        _ = Find(view, new() { Categories = [categories[0]], Search = "tariff" }); // orders and words are made once
        var (i, j) = (0, 0);
        var (list, sql) = Both(201, () => Find(view, new() { Categories = [categories[i++ % categories.Length]] }), () => store.List(categories[j++ % categories.Length]));
        Compare(table, $"{size}: page of a category by level and its count, against SQL", list, sql, limits.ListToSql);
        string[][] words = [["duties", "steel"], ["licence", "software"], ["quota", "ships"], ["port", "machinery"]];
        var (search, fts) = Both(201, () => Find(view, new() { Search = string.Join(' ', words[i++ % words.Length]) }), () => store.Search(words[j++ % words.Length][0], words[j % words.Length][1]));
        Compare(table, $"{size}: page of what has two words and its count, against FTS5", search, fts, limits.SearchToFts);
    }

    private void MeasureEdits(ResultTable table, ScaleLimits limits, string size, RecordView view, PlainStore store, IReadOnlyList<ScoringEvent> events)
    {
        var current = view;
        _ = Find(current, new());
        var (edit, commit) = Both(41, () =>
        {
            current = current.With(new() { Events = new([events[_chance.Next(events.Count)] with { Certainty = Certainty.Disputed }], []) });
            return current.BoardOn(Today).Points.Count;
        }, store.Commit);
        table.Add($"{size}: an edit and today's board after it, against the commit of a row", "ms", edit, commit,
            limits.EditMs is { } most ? $"≤ {most} ms" : $"≤ {limits.EditToCommit}×", !(edit > limits.EditMs) && !(edit / commit > limits.EditToCommit));
    }

    private static int Find(RecordView view, FrictionPointFilter filter) => FrictionPointSearch.Select(view.BoardOn(Today), filter) is var found ? found.Count + found.Page(null, 25)!.Count : 0;

    private static double Sum(double[] column)
    {
        var sum = Vector<double>.Zero;
        foreach (var some in MemoryMarshal.Cast<double, Vector<double>>(column))
        {
            sum += some;
        }

        return Vector.Sum(sum);
    }

    private DateOnly AnyDay() => Today.AddDays(-_chance.Next(3600));

    private static void Compare(ResultTable table, string what, double ours, double reference, double limit) =>
        table.Add(what, "ms", ours, reference, string.Create(CultureInfo.InvariantCulture, $"≤ {limit:0.####}×"), ours / reference <= limit);

    // In turns, so that a machine that is busy now and then treats both alike.
    private static (double Ours, double Reference) Both(int times, Func<int> ours, Func<int> reference)
    {
        var (mine, other) = (new List<double>(), new List<double>());
        for (var i = 0; i < times; i++)
        {
            mine.Add(Timed(ours).Taken.TotalMilliseconds);
            other.Add(Timed(reference).Taken.TotalMilliseconds);
        }

        return (mine.Order().ElementAt(times / 2), other.Order().ElementAt(times / 2));
    }

    private static (T Value, TimeSpan Taken) Timed<T>(Func<T> work)
    {
        var since = Stopwatch.GetTimestamp();
        var value = work();
        return (value, Stopwatch.GetElapsedTime(since));
    }
}

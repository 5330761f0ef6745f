using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>
/// The list as a reader has it before them while the record goes on: readings change in place, and rows come, go and move only when the
/// reader asks for it.
/// </summary>
/// <param name="List">What is shown.</param>
/// <param name="Changes">How often the reading of a point has changed before the reader's eyes; points that have not are left out.</param>
/// <param name="Moves">Rows that would come, go or stand elsewhere.</param>
public sealed record HeldList(FrictionPointList List, IReadOnlyDictionary<string, int> Changes, int Moves)
{
    /// <summary>A list that is opened anew.</summary>
    public static HeldList Of(FrictionPointList found) => new(found, new Dictionary<string, int>(), 0);

    /// <summary>Ids of rows shown that a newer list no longer has.</summary>
    public IReadOnlyList<string> MissingFrom(FrictionPointList found)
    {
        if (SameRows(found))
        {
            return [];
        }

        var ids = found.Points.Select(p => p.Point.Id).ToHashSet(StringComparer.Ordinal);
        return [.. List.Points.Select(p => p.Point.Id).Where(id => !ids.Contains(id))];
    }

    /// <summary>The same rows with the readings of a newer list.</summary>
    /// <param name="found">What the filter leaves now.</param>
    /// <param name="others">Readings of rows that it no longer leaves.</param>
    public HeldList Follow(FrictionPointList found, IReadOnlyDictionary<string, PointReading> others)
    {
        if (SameRows(found))
        {
            return new(found, Count(found.Points), 0);
        }

        var now = found.Points.ToDictionary(p => p.Point.Id, StringComparer.Ordinal);
        PointReading[] rows = [.. List.Points.Select(p => now.GetValueOrDefault(p.Point.Id) ?? others.GetValueOrDefault(p.Point.Id) ?? p)];
        return new(found with { Points = rows }, Count(rows), Displaced(found, now));
    }

    /// <summary>The list in the order that a newer one has; what has changed stays marked.</summary>
    public HeldList Release(FrictionPointList found) => new(found, Changes, 0);

    private bool SameRows(FrictionPointList found)
    {
        var same = found.Points.Count == List.Points.Count;
        for (var i = 0; same && i < found.Points.Count; i++)
        {
            same = found.Points[i].Point.Id == List.Points[i].Point.Id;
        }

        return same;
    }

    private IReadOnlyDictionary<string, int> Count(IReadOnlyList<PointReading> rows)
    {
        Dictionary<string, int>? counts = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!ReadsTheSame(List.Points[i], rows[i]))
            {
                counts ??= new(Changes, StringComparer.Ordinal);
                counts[rows[i].Point.Id] = counts.GetValueOrDefault(rows[i].Point.Id) + 1;
            }
        }

        return counts ?? Changes;
    }

    // The fewest rows whose moving would bring the common rows into the new order: those outside the longest run that is in order already.
    private int Displaced(FrictionPointList found, Dictionary<string, PointReading> now)
    {
        var shown = List.Points.Select((p, i) => (p.Point.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        int[] order = [.. found.Points.Where(p => shown.ContainsKey(p.Point.Id)).Select(p => shown[p.Point.Id])];
        var ends = new List<int>();
        foreach (var place in order)
        {
            var at = ends.BinarySearch(place);
            if (~at == ends.Count)
            {
                ends.Add(place);
            }
            else
            {
                ends[~at] = place;
            }
        }

        return (order.Length - ends.Count) + (found.Points.Count - order.Length) + List.Points.Count(p => !now.ContainsKey(p.Point.Id));
    }

    private static bool ReadsTheSame(PointReading one, PointReading other) => ReferenceEquals(one, other) || Shown(one).Equals(Shown(other));

    private static object Shown(PointReading p) =>
        (p.Point.Title, p.IsOpen, p.Status, p.Level.Level, p.Level.Rate, p.Label, p.IsStale, p.Direction.Score, p.LastDevelopmentOn, p.NextDeadlineOn, p.Assessment);
}

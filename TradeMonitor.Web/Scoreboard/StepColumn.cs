namespace TradeMonitor.Web.Scoreboard;

/// <summary>Steps of one kind of several points, point after point.</summary>
/// <param name="Items">The steps.</param>
/// <param name="Ends">For each point where its steps end, and the next one's begin.</param>
internal sealed record StepColumn<T>(T[] Items, int[] Ends)
{
    /// <summary>Where the steps of a point begin.</summary>
    public int StartOf(int point) => point == 0 ? 0 : Ends[point - 1];

    /// <summary>The steps of a point.</summary>
    public ArraySegment<T> this[int point] => new(Items, StartOf(point), Ends[point] - StartOf(point));

    /// <summary>The same to look at.</summary>
    public ReadOnlySpan<T> Of(int point) => Items.AsSpan(StartOf(point), Ends[point] - StartOf(point));

    /// <summary>Puts the steps of some points one behind the other.</summary>
    public static StepColumn<T> Join(IReadOnlyList<ArraySegment<T>> points)
    {
        var ends = new int[points.Count];
        for (var point = 0; point < ends.Length; point++)
        {
            ends[point] = (point == 0 ? 0 : ends[point - 1]) + points[point].Count;
        }

        var items = new T[ends.Length == 0 ? 0 : ends[^1]];
        for (var point = 0; point < ends.Length; point++)
        {
            points[point].AsSpan().CopyTo(items.AsSpan(ends[point] - points[point].Count));
        }

        return new(items, ends);
    }

    /// <summary>Whether the parts are those of so many points: none overlaps another, and nothing is left over.</summary>
    public bool IsWhole(int points)
    {
        var end = 0;
        foreach (var next in Ends)
        {
            if (next < end)
            {
                return false;
            }

            end = next;
        }

        return Ends.Length == points && end == Items.Length;
    }
}

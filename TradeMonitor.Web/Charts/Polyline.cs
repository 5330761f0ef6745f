namespace TradeMonitor.Web.Charts;

/// <summary>Leaves out points of lines that nobody would miss (Ramer 1972, Douglas and Peucker 1973, by vertical distance).</summary>
public static class Polyline
{
    /// <summary>
    /// The indices to keep so that every line, drawn straight from one kept point to the next, stays within a tolerance of all its points.
    /// </summary>
    /// <param name="lines">Lines over the same evenly spaced places, all of one length.</param>
    /// <param name="tolerance">Farthest that a left-out point may lie from the line drawn, in the unit of the values.</param>
    public static IReadOnlyList<int> Keep(IReadOnlyList<double[]> lines, double tolerance)
    {
        var count = lines[0].Length;
        if (count <= 2)
        {
            return [.. Enumerable.Range(0, count)];
        }

        var kept = new SortedSet<int> { 0, count - 1 };
        var open = new Stack<(int From, int To)>([(0, count - 1)]);
        while (open.TryPop(out var span))
        {
            var (at, distance) = Farthest(lines, span.From, span.To);
            if (distance > tolerance)
            {
                kept.Add(at);
                open.Push((span.From, at));
                open.Push((at, span.To));
            }
        }

        return [.. kept];
    }

    private static (int At, double Distance) Farthest(IReadOnlyList<double[]> lines, int from, int to)
    {
        var (at, farthest) = (from, 0.0);
        foreach (var line in lines)
        {
            for (var i = from + 1; i < to; i++)
            {
                var drawn = line[from] + (line[to] - line[from]) * (i - from) / (to - from);
                if (Math.Abs(line[i] - drawn) is var distance && distance > farthest)
                {
                    (at, farthest) = (i, distance);
                }
            }
        }

        return (at, farthest);
    }
}

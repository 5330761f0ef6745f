namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>The rows that name each point, in their order.</summary>
internal sealed class RowsByPoint
{
    private readonly Dictionary<string, int[]> _rows;

    /// <param name="rows">Each row with the points that it names.</param>
    public RowsByPoint(IEnumerable<(int Row, IReadOnlyList<string> Points)> rows)
    {
        var byPoint = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (row, points) in rows)
        {
            foreach (var point in points)
            {
                if (!byPoint.TryGetValue(point, out var own))
                {
                    byPoint[point] = own = [];
                }

                own.Add(row);
            }
        }

        _rows = byPoint.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The rows that name a point.</summary>
    public int[] Of(string point) => _rows.GetValueOrDefault(point) ?? [];
}

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>The live rows that name each point, in their order, as one array with a stretch for each point.</summary>
internal sealed class RowsByPoint
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[][] _pointsOfList;
    private readonly int[] _ends;
    private readonly int[] _rows;

    /// <param name="rows">Every row.</param>
    /// <param name="live">Those that count.</param>
    /// <param name="parts">Their lists of points.</param>
    public RowsByPoint(PackedEvent[] rows, int[] live, SharedParts parts)
    {
        // Points are numbered once a list, not once a row: rows are many, lists are few.
        _pointsOfList = new int[parts.Lists.Count][];
        var counts = new List<int>();
        foreach (var row in live)
        {
            foreach (var point in PointsOf(rows[row].Points, parts, counts))
            {
                counts[point]++;
            }
        }

        _ends = new int[counts.Count];
        for (var (point, at) = (0, 0); point < _ends.Length; point++)
        {
            _ends[point] = at;
            at += counts[point];
        }

        _rows = new int[counts.Sum()];
        // What begins as the start of each stretch has become its end when all rows are in.
        foreach (var row in live)
        {
            foreach (var point in _pointsOfList[rows[row].Points])
            {
                _rows[_ends[point]++] = row;
            }
        }

        _pointsOfList = [];
    }

    /// <summary>The rows that name a point.</summary>
    public ReadOnlyMemory<int> Of(string point) =>
        _numbers.TryGetValue(point, out var number) ? _rows.AsMemory((number == 0 ? 0 : _ends[number - 1]).._ends[number]) : default;

    private int[] PointsOf(int list, SharedParts parts, List<int> counts)
    {
        return _pointsOfList[list] ??= [.. parts.Lists[list].Select(Number)];

        int Number(string point)
        {
            if (_numbers.TryAdd(point, counts.Count))
            {
                counts.Add(0);
            }

            return _numbers[point];
        }
    }
}

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>Which rows name a row, as one that they answer or correct.</summary>
internal sealed class References
{
    private readonly int[] _start;
    private readonly int[] _from;
    private readonly Dictionary<string, List<int>> _toAbsent = new(StringComparer.Ordinal);

    /// <param name="rows">The rows; each may name two.</param>
    /// <param name="absent">Ids that no row has, by their place.</param>
    public References(PackedEvent[] rows, IReadOnlyList<string> absent)
    {
        _start = new int[rows.Length + 1];
        foreach (ref readonly var row in rows.AsSpan())
        {
            Count(row.RespondsTo);
            Count(row.Supersedes);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _start[i + 1] += _start[i];
        }

        _from = new int[_start[^1]];
        // Filled from the end, so that each start comes back to its place.
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            Add(rows[i].RespondsTo, i);
            Add(rows[i].Supersedes, i);
        }

        void Count(int to)
        {
            if (to >= 0)
            {
                _start[to]++;
            }
        }

        void Add(int to, int from)
        {
            if (to >= 0)
            {
                _from[--_start[to]] = from;
            }
            else if (to < PackedEvent.None)
            {
                var id = absent[PackedEvent.None - 1 - to];
                if (!_toAbsent.TryGetValue(id, out var list))
                {
                    _toAbsent[id] = list = [];
                }

                list.Add(from);
            }
        }
    }

    /// <summary>Rows that name a row.</summary>
    public ReadOnlySpan<int> To(int row) => _from.AsSpan(_start[row].._start[row + 1]);

    /// <summary>Rows that name an id that no row has.</summary>
    public IReadOnlyList<int> ToAbsent(string id) => _toAbsent.GetValueOrDefault(id) ?? [];
}

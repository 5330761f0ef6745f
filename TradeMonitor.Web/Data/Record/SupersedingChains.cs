namespace TradeMonitor.Web.Data.Record;

/// <summary>Which development corrects which, to find corrections that go round in a circle.</summary>
internal sealed class SupersedingChains
{
    private readonly Dictionary<string, string> _corrects = new(StringComparer.Ordinal);

    public void Add(string id, string corrected) => _corrects[id] = corrected;

    public void AddIfAbsent(string id, string corrected) => _corrects.TryAdd(id, corrected);

    /// <summary>The rows from which the chain leads back to themselves.</summary>
    public IEnumerable<string> Circular()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _corrects.Keys)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            var at = start;
            while (!done.Contains(at) && path.Add(at) && _corrects.TryGetValue(at, out var next))
            {
                at = next;
            }

            // Standing on a row of the path itself, we have met a circle, and each of its rows is told once.
            var first = at;
            while (!done.Contains(at) && _corrects.TryGetValue(at, out var next))
            {
                yield return at;
                at = next;
                if (at == first)
                {
                    break;
                }
            }

            done.UnionWith(path);
        }
    }
}

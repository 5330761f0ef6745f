namespace TradeMonitor.Benchmarks.Load;

/// <summary>A kind of page that circuits are opened on.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Paths">Pages of the kind; circuits take them in turn.</param>
/// <param name="Links">A part of the addresses of links that readers follow from it to itself, beside its buttons; null for none.</param>
/// <param name="GoalKiB">The managed memory that a circuit on it may hold; null for no goal.</param>
internal sealed record PageKind(string Name, IReadOnlyList<string> Paths, string? Links, double? GoalKiB)
{
    private const int Points = 40;

    /// <summary>The one page of the empty app.</summary>
    public static PageKind Empty { get; } = new("empty", ["/"], null, null);

    /// <summary>Pages of the product by their names: <c>overview</c>, <c>list</c>, <c>point</c>.</summary>
    /// <exception cref="ArgumentException">There is no such page.</exception>
    public static async Task<IReadOnlyList<PageKind>> ReadAsync(LoadTarget target, IReadOnlyList<string> names, CancellationToken stop)
    {
        var list = await ServerPage.GetAsync(target, "/friction-points", stop);
        // Files of the list lie below it too.
        string[] points = [.. list.Links.Where(l => l.StartsWith("/friction-points/", StringComparison.Ordinal) && !l.Contains('.')).Distinct().Take(Points)];
        return [.. names.Select(name => name switch
        {
            "overview" => new PageKind(name, ["/"], "range=", 500),
            "list" => new PageKind(name, ["/friction-points"], "sort=", 600),
            "point" => new PageKind(name, points, null, 700),
            _ => throw new ArgumentException($"There is no page '{name}': overview, list or point.", nameof(names)),
        })];
    }
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>The list of friction points put together the plain way: every point is looked at for every question.</summary>
internal static class PlainSearch
{
    /// <summary>Ids of the points that a filter leaves, in its order.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<PointReading> board, FrictionPointFilter filter)
    {
        var left = board.Where(p => Fits(p, filter)).OrderBy(p => p.Point.Id, StringComparer.Ordinal).ToList();
        var (blank, known) = (left.Where(p => Key(p, filter.Sort.Column) is null), left.Where(p => Key(p, filter.Sort.Column) is not null));
        var comparer = Comparer<object?>.Create((x, y) => x is string text ? string.Compare(text, (string?)y, filter.Sort.Column == FrictionPointColumn.Title ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) : Comparer<object?>.Default.Compare(x, y));
        var sorted = filter.Sort.Descending ? known.OrderByDescending(p => Key(p, filter.Sort.Column), comparer) : known.OrderBy(p => Key(p, filter.Sort.Column), comparer);
        return [.. sorted.Concat(blank).Select(p => p.Point.Id)];
    }

    private static object? Key(PointReading p, FrictionPointColumn column) => column switch
    {
        FrictionPointColumn.Title => p.Point.Title,
        FrictionPointColumn.Direction => p.Label == DirectionLabel.Unknown ? null : p.Direction.Score,
        FrictionPointColumn.Level => p.Level.Level,
        FrictionPointColumn.Status => p.Status is { } status ? (int)status : null,
        FrictionPointColumn.LastDevelopment => p.LastDevelopmentOn,
        FrictionPointColumn.NextDeadline => p.NextDeadlineOn,
        FrictionPointColumn.Category => p.Point.Category.Code(),
        _ => p.Point.Id,
    };

    private static bool Fits(PointReading p, FrictionPointFilter f) =>
        f.Relationship?.Includes(p.Point) != false
        && (f.Categories.Count == 0 || f.Categories.Contains(p.Point.Category))
        && (f.Directions.Count == 0 || f.Directions.Contains(p.Label))
        && (f.Statuses.Count == 0 || (p.Status is { } status && f.Statuses.Contains(status)))
        && (f.ImposedBy.Count == 0 || p.Point.ImposedBy.Any(f.ImposedBy.Contains))
        && (f.Sectors.Count == 0 || p.Point.Sectors.Any(f.Sectors.Contains))
        && f.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word =>
            new[] { p.Point.Title, p.Point.Summary, p.Point.LegalBasis, p.Point.Id, p.Point.Category.Code() }.Concat(p.Point.Sectors)
                .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}

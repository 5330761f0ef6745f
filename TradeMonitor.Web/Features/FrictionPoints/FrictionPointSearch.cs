using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Lists;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>Filters, sorts and counts the points of a board; pure.</summary>
public static class FrictionPointSearch
{
    /// <summary>The points of a board that a filter leaves, with the counts of each facet.</summary>
    public static FrictionPointList Find(Board board, FrictionPointFilter filter, DateOnly? newestDevelopmentOn)
    {
        var selection = Select(board, filter);
        return new()
        {
            AsOf = board.AsOf,
            NewestDevelopmentOn = newestDevelopmentOn,
            OfAll = selection.OfAll,
            Points = selection.Points(),
            Facets = selection.Facets(),
        };
    }

    /// <summary>The same before anything of it has been written out.</summary>
    public static PointSelection Select(Board board, FrictionPointFilter filter)
    {
        var all = filter.Relationship is { } pair ? board.Lists.Between(pair) : board.Lists.All;
        var words = filter.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new(board, filter, all, words.Length == 0 ? all : all.And(board.Words.Find(words)));
    }
}

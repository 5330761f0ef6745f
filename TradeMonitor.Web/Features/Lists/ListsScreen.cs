using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>The two lists with the texts that their screen shows, as of a day.</summary>
public sealed record ListsScreen
{
    public required Relationship Pair { get; init; }
    public required TwoLists Lists { get; init; }
    /// <summary>Lines of cooperation begun by the day, by the day they began.</summary>
    public required IReadOnlyList<CooperationLine> Lines { get; init; }
    /// <summary>Points of the pair opened by the day that the friction list does not count.</summary>
    public required IReadOnlyList<FrictionPoint> LeftOut { get; init; }
    /// <summary>Developments that put something on a list, took it off, or stand on a line of cooperation; by id, none of a later day.</summary>
    public required IReadOnlyDictionary<string, Cause> Causes { get; init; }
    /// <summary>Publishers of the sources of the lines, by id of the source.</summary>
    public required IReadOnlyDictionary<string, string> Publishers { get; init; }
    /// <summary>Titles of the points that the lines concern, by id.</summary>
    public required IReadOnlyDictionary<string, string> PointTitles { get; init; }
}

/// <summary>A development that is named as a reason.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Headline">What happened.</param>
/// <param name="PointId">The point on whose page it stands; null for one that names no point.</param>
public sealed record Cause(string Id, DateOnly Day, string Headline, string? PointId);

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Search;

/// <summary>How kinds of rows are named.</summary>
public static class SearchKindWords
{
    /// <summary><c>Development</c>, <c>Line of cooperation</c> …: one row.</summary>
    public static string One(RecordFile kind) => kind switch
    {
        RecordFile.FrictionPoints => "Friction point",
        RecordFile.Cooperation => "Line of cooperation",
        _ => kind.ToString().TrimEnd('s'),
    };

    /// <summary><c>Developments</c>, <c>Cooperation</c> …: all of them.</summary>
    public static string All(RecordFile kind) => kind == RecordFile.FrictionPoints ? "Friction points" : kind.ToString();
}

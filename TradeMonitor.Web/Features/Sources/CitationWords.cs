using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>How rows that rest on sources are named and counted.</summary>
internal static class CitationWords
{
    /// <summary><c>Development</c>, <c>Follow-through</c> …</summary>
    public static string Of(CitationKind kind) => kind switch
    {
        CitationKind.Commitment => "Commitment’s follow-through",
        CitationKind.Cooperation => "Line of cooperation",
        CitationKind.TradeValue => "Trade value",
        _ => kind.ToString(),
    };

    /// <summary><c>3 developments, 1 engagement rest on it</c>.</summary>
    public static string Summary(IReadOnlyList<SourceUse> uses)
    {
        var counts = uses.GroupBy(u => u.Citation.Kind).OrderBy(g => g.Key).Select(g => Count(g.Key, g.Count()));
        return $"{string.Join(", ", counts)} {(uses.Count == 1 ? "rests" : "rest")} on it";
    }

    /// <summary>Whether the row bears a day that a reader would look for.</summary>
    public static bool Bears(Citation citation) => citation.Since > DateOnly.MinValue && citation.Kind != CitationKind.Claim;

    private static string Count(CitationKind kind, int count) => kind switch
    {
        CitationKind.Commitment => $"follow-through of {Formats.Count(count, "commitment")}",
        CitationKind.Cooperation => count == 1 ? "1 line of cooperation" : $"{Formats.Number(count)} lines of cooperation",
        CitationKind.TradeValue => Formats.Count(count, "trade value"),
        _ => Formats.Count(count, kind.ToString().ToLowerInvariant()),
    };
}

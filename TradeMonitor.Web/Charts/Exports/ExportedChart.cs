using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>A chart to take away: what it shows, and all that must stand around it so that it tells by itself what it is.</summary>
public sealed record ExportedChart
{
    private const int LongestName = 110; // with its ending, what every desk's disk takes

    /// <summary>What is drawn, and its figures.</summary>
    public required ChartContent Content { get; init; }

    /// <summary>What stands around it in a picture.</summary>
    public required PictureCaption Caption { get; init; }

    /// <summary>Which chart, as it stands in addresses: <c>tension</c>, <c>compare-level</c>.</summary>
    public required string Chart { get; init; }

    /// <summary>The parameters that lead to it, with every day written out.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Of which pair the record speaks: <c>us-cn</c>.</summary>
    public required string Pair { get; init; }

    /// <summary>What the chart is of, as it stands in the names of files.</summary>
    public required string Subject { get; init; }

    /// <summary>Ids of the friction points that it is of; empty if it is of the pair as a whole.</summary>
    public IReadOnlyList<string> FrictionPoints { get; init; } = [];

    /// <summary>Number of the last revision of a development in the record that it was made from; 0 if there was none.</summary>
    public long RecordRevision { get; init; }

    /// <summary>The name of its file without the ending, as the desks name theirs: what, of which days, as of when, which snapshot.</summary>
    /// <param name="snapshot">Id of the snapshot; null if it is none.</param>
    public string FileName(string? snapshot = null)
    {
        var (days, asOf) = (Content.Days, Iso(Content.Footer.AsOf).Replace("-", "", StringComparison.Ordinal));
        var tail = $"{Iso(days.From)}--{Iso(days.To)}_asof-{asOf}{(snapshot is null ? "" : "_" + snapshot)}";
        var head = string.Concat($"trademonitor_{Pair}_{Subject}_{Chart}".ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return $"{head[..Math.Min(head.Length, LongestName - tail.Length - 1)]}_{tail}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

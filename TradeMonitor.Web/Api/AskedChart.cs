using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>A chart that an address asks for.</summary>
/// <param name="Model">The chart.</param>
/// <param name="Caption">What stands around it in a picture.</param>
/// <param name="Pair">Of which pair the record speaks.</param>
/// <param name="Subject">What the chart is of, as it stands in addresses.</param>
/// <param name="View">Which chart of it.</param>
internal sealed record AskedChart(ChartModel Model, PictureCaption Caption, string Pair, string Subject, string View)
{
    private const int LongestName = 110; // with its ending, what every desk's disk takes

    /// <summary>The name of its file without the ending, as the desks name theirs: what, of which days, as of when.</summary>
    public string FileName
    {
        get
        {
            var days = $"{Formats.Iso(Model.Days.From)}--{Formats.Iso(Model.Days.To)}_asof-{Formats.Iso(Model.Footer.AsOf).Replace("-", "", StringComparison.Ordinal)}";
            var head = string.Concat($"trademonitor_{Pair}_{Subject}_{View}".ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
            return $"{head[..Math.Min(head.Length, LongestName - days.Length - 1)]}_{days}";
        }
    }
}

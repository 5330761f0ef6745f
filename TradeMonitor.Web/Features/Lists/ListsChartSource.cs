using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>The chart of the two lists, to take away.</summary>
public sealed class ListsChartSource(ListsQueries lists, JurisdictionNames names) : IChartSource
{
    /// <summary>The chart, as it stands in addresses.</summary>
    public const string Lists = "lists";

    /// <inheritdoc/>
    public string Page => "two-lists";

    /// <inheritdoc/>
    public IReadOnlyList<string> Charts { get; } = [Lists];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parameters { get; } = [ListsAddress.RangeKey, ListsAddress.SinceKey];

    /// <inheritdoc/>
    public async Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation)
    {
        var (address, problems) = ListsAddress.Read(request[ListsAddress.RangeKey], request[ListsAddress.SinceKey], request.AsOf);
        if (problems is [var (field, sentence), ..])
        {
            return new ChartFound.Wrong(field, sentence);
        }

        // The chart holds dated facts alone, so it is the same whether its day is today or past.
        if (await lists.FindAsync(request.Pair, request.AsOf, isPast: true, cancellation) is not { Pair: var pair, Lists: { FirstDay: not null } found })
        {
            return new ChartFound.None($"Both lists are empty as of {Formats.Day(request.AsOf)}.");
        }

        var (range, since) = (address.RangeCode, Formats.Iso(address.Since));
        return new ChartFound.Of(new()
        {
            Content = new TimeChartContent(ListsChart.Of(found, address), ListsChart.ByDay(found, address)),
            Caption = new(JurisdictionNames.NameOf(pair, await names.ReadAsync(cancellation)), null, request.KnownOn, new Uri(request.Site,
                new AppUrls(request.AsOf, request.PairAsked).Lists((ListsAddress.RangeKey, range), (ListsAddress.SinceKey, since)))),
            Chart = request.Chart,
            Parameters = request.Named((ListsAddress.RangeKey, range), (ListsAddress.SinceKey, since)),
            Pair = request.Pair,
            Subject = "length",
        });
    }
}

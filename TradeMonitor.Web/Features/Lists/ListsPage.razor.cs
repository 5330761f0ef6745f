using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>The list of cooperation beside the list of friction: how long each is, and what joined and left it.</summary>
public sealed partial class ListsPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private IReadOnlyList<string> _problems = [];
    private ListsAddress _address = default!;
    private (AsOfContext, string?, string?)? _asked;
    private ListsScreen? _screen;
    private ChartModel? _chart;
    private bool _loaded, _failed;

    [Inject] public required ListsQueries Queries { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>How far back the chart reaches.</summary>
    [SupplyParameterFromQuery(Name = ListsAddress.RangeKey)] public string? Range { get; set; }

    /// <summary>The day that the lists are compared with.</summary>
    [SupplyParameterFromQuery(Name = ListsAddress.SinceKey)] public string? Since { get; set; }

    private ChartUrls ChartUrls => AsOf.Urls.Chart(
        ListsChartSource.Lists, AsOf.Day, (ListsAddress.RangeKey, _address.RangeCode), (ListsAddress.SinceKey, Formats.Iso(_address.Since)));

    // What is shared shows the same however late it is opened.
    private string Dated => (AsOf.Urls with { AsOf = AsOf.Day }).Lists((ListsAddress.RangeKey, _address.RangeCode), (ListsAddress.SinceKey, Formats.Iso(_address.Since)));

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_address, var problems) = ListsAddress.Read(Range, Since, AsOf.Day);
        _problems = [.. problems.Select(p => p.Sentence)];
        if (_asked != (AsOf, Range, Since))
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var asked = (AsOf, Range, Since);
        _asked = asked;
        try
        {
            var screen = await Queries.FindAsync(AsOf.Relationship, AsOf.Day, AsOf.IsPast, _closing.Token);
            if (_asked == asked) // else the reader has gone on meanwhile
            {
                _screen = screen;
                _chart = screen?.Lists.FirstDay is null ? null : ListsChart.Of(screen.Lists, _address);
                (_loaded, _failed) = (true, false);
            }
        }
        catch (DbException)
        {
            _failed = _asked == asked;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page is gone.
        }
    }
}

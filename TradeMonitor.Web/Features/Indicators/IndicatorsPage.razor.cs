using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Indicators;

/// <summary>Published series to read beside the scores: tariffs, trade, uncertainty.</summary>
public sealed partial class IndicatorsPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private AsOfContext? _asked;
    private IReadOnlyList<SourcedIndicator>? _all;
    private DayRange _days = default!;
    private bool _failed;

    [Inject] public required IndicatorQueries Queries { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    private IEnumerable<IGrouping<IndicatorGroup, SourcedIndicator>> Groups => _all!.GroupBy(i => IndicatorGroups.Of(i.Series)).OrderBy(g => g.Key);

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _asked == AsOf ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        var asked = _asked = AsOf;
        try
        {
            var all = await Queries.ListAsync(asked.Relationship, asked.Day, _closing.Token);
            if (_asked == asked) // else the reader has gone on to another day meanwhile
            {
                (_all, _days, _failed) = (all, IndicatorCharts.Days(all, asked.Day), false);
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

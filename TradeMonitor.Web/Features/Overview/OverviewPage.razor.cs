using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>Where the relationship stands, and what changed: the first screen.</summary>
public sealed partial class OverviewPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private OverviewState _state = OverviewState.Read(null, null, null);
    private AsOfContext? _shownAs;
    private OverviewScreen? _screen;
    private HeldScreen? _held;
    private ChartModel? _chart;
    private ChartModel? _beside;
    private FrictionMap? _map;
    private MonthOfPoint? _month;
    private string? _problem;
    private bool _loaded, _failed, _following;
    private int _asked;

    /// <summary>The day and the pair that are looked at.</summary>
    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>How far back the tension chart reaches.</summary>
    [SupplyParameterFromQuery] public string? Range { get; set; }

    /// <summary>The cell of the friction map that is open.</summary>
    [SupplyParameterFromQuery] public string? Cell { get; set; }

    /// <summary><c>all</c> shows every row of the friction map.</summary>
    [SupplyParameterFromQuery] public string? Points { get; set; }

    /// <summary>The published series below the tension chart.</summary>
    [SupplyParameterFromQuery(Name = TalksUrls.IndicatorKey)] public string? Indicator { get; set; }

    [Inject] public required OverviewQueries Queries { get; set; }

    private ChartUrls Tension => AsOf.Urls.Chart(OverviewChartSource.Tension, AsOf.Day, (TensionRange.Key, _state.Range.Code));

    private string Dated => (AsOf.Urls with { AsOf = AsOf.Day }).Overview(_state.Range.Code);

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override bool HasTaken => !_failed;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var asked = ++_asked;
        var (asOf, state) = (AsOf, OverviewState.Read(Range, Cell, Points, Indicator));
        _following = _loaded && asOf.IsSameView(_shownAs);
        try
        {
            var screen = await Queries.FindAsync(asOf.Relationship, asOf.Day, _closing.Token);
            var chart = screen is null ? null : await Queries.ChartAsync(screen, state.Range, _closing.Token);
            var map = screen is null ? null : await Queries.MapAsync(screen.Model.Pair, asOf.Day, asOf.Urls, _closing.Token);
            var month = screen is null || state.Cell is null ? null : await Queries.MonthAsync(screen.Model.Pair, state.Cell, asOf.Day, _closing.Token);
            if (asked == _asked) // else the reader has gone on to another day meanwhile
            {
                _held = screen is null ? null : (asOf.IsSameView(_shownAs) ? _held : null)?.Follow(screen) ?? new(screen, 0);
                (_shownAs, _state, _screen, _chart, _map, _month) = (asOf, state, screen, chart, map, month);
                _beside = chart is null ? null : BesideTension.Of(screen!.Indicators, state.Indicator, chart);
                (_loaded, _failed, _problem) = (true, false, Problem(state, month, _beside));
            }
        }
        catch (DbException)
        {
            _failed = asked == _asked;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }

        _following &= asked != _asked;
    }

    // What stands there stays until there is something else to show.
    /// <inheritdoc/>
    protected override bool ShouldRender() => !_following;

    private void Release() => _held = new(_screen!, 0);

    private static string? Problem(OverviewState state, MonthOfPoint? month, ChartModel? beside)
    {
        string?[] problems =
        [
            state.Problem,
            state.Cell is { } cell && month is null ? $"cell: this relationship has no friction point called '{Formats.Quote(cell.RowId)}'." : null,
            state.Indicator is { } series && beside is null ? $"{TalksUrls.IndicatorKey}: this relationship has no series called '{Formats.Quote(series)}'." : null,
        ];
        return string.Join(' ', problems.OfType<string>()) is { Length: > 0 } all ? all : null;
    }
}

using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Features.FrictionPoints.List;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Compare;

/// <summary>Two to four friction points side by side, named in the address.</summary>
public sealed partial class ComparePage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private Comparison? _comparison;
    private ChartModel? _directions;
    private ChartModel? _levels;
    private IReadOnlyList<string> _problems = [];
    private (string?, AsOfContext)? _asked;
    private bool _failed;

    [Inject] public required ComparisonQueries Queries { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Ids by commas.</summary>
    [SupplyParameterFromQuery(Name = AppUrls.PointsKey)] public string? Points { get; set; }

    private string BackUrl => AsOf.Urls.FrictionPoints(
        (AppUrls.CompareKey, string.Join(',', _comparison?.Points.Select(p => p.Reading.Point.Id) ?? [])));

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_asked == (Points, AsOf))
        {
            return Task.CompletedTask;
        }

        _asked = (Points, AsOf);
        return RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        _failed = false;
        var asked = _asked;
        var ids = AppUrls.ReadIds(Points);
        try
        {
            var comparison = await Queries.FindAsync([.. ids.Take(FrictionPointLinks.MostCompared)], AsOf.Day, _closing.Token);
            if (asked != _asked)
            {
                return; // Asked for something else meanwhile; that answer counts.
            }

            Show(comparison, ids.Count);
        }
        catch (DbException)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page has been left.
        }
    }

    private void Show(Comparison comparison, int asked)
    {
        _comparison = comparison;
        _problems = [.. Problems(comparison, asked)];
        var enough = comparison.Points.Count >= FrictionPointLinks.FewestCompared;
        _directions = enough ? ComparisonCharts.Directions(comparison) : null;
        _levels = enough ? ComparisonCharts.Levels(comparison) : null;
    }

    private static IEnumerable<string> Problems(Comparison comparison, int asked)
    {
        foreach (var id in comparison.Unknown)
        {
            yield return $"{AppUrls.PointsKey}: the record has no friction point '{Formats.Quote(id)}'.";
        }

        if (asked > FrictionPointLinks.MostCompared)
        {
            yield return $"{AppUrls.PointsKey}: {asked} points are asked for, and at most {FrictionPointLinks.MostCompared} fit side by side; the first {FrictionPointLinks.MostCompared} are shown.";
        }
    }

    private IEnumerable<string> Ids => _comparison!.Points.Select(p => p.Reading.Point.Id);

    private ChartUrls UrlsOf(string chart) => AsOf.Urls.Chart(chart, AsOf.Day, (AppUrls.PointsKey, string.Join(',', Ids)));

    private string Page => (AsOf.Urls with { AsOf = AsOf.Day }).Compare(Ids);
}

using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>What changed since a day, to be read or printed.</summary>
public sealed partial class BriefPage
{
    private static readonly int[] Periods = [1, 7, 30, 90];

    private (AsOfContext, BriefPeriod)? _asked;
    private BriefPeriod _period = new(default, default);
    private BriefDocument? _brief;
    private string? _problem;
    private bool _loaded, _failed;

    [Inject] public required BriefQueries Queries { get; set; }

    /// <summary>The day and the pair that are looked at.</summary>
    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>The day since which changes are told, YYYY-MM-DD; a week before the day that is looked at if absent.</summary>
    [SupplyParameterFromQuery] public string? Since { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (_period, _problem) = BriefPeriod.Read(Since, AsOf.Day);
        if (_asked != (AsOf, _period))
        {
            _asked = (AsOf, _period);
            await LoadAsync();
        }
    }

    private string At(int days) => AsOf.Urls.Brief((BriefPeriod.SinceKey, Formats.Iso(AsOf.Day.AddDays(-days))));

    private async Task LoadAsync()
    {
        try
        {
            _brief = await Queries.FindPairAsync(AsOf.Relationship) is { } pair ? await Queries.FindAsync(pair, _period, AsOf.Urls) : null;
            (_loaded, _failed) = (true, false);
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}

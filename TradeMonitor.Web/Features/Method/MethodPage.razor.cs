using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Method;

/// <summary>How scores are made, with live constants and worked examples.</summary>
public sealed partial class MethodPage
{
    private (AsOfContext, string?)? _asked;
    private RecordFacts? _facts;
    private WorkedPoint? _worked;
    private HandExample? _hand;
    private int _changed;
    private DateOnly? _newest;
    private bool _failed;

    [Inject] public required MethodQueries Queries { get; set; }
    [Inject] public required ScoringMethod Method { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }
    [SupplyParameterFromQuery] public string? Point { get; set; }

    protected override void OnInitialized()
    {
        _hand = HandExample.Of(Method);
        _changed = MethodConstants.Changed(Method.Options);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_asked != (AsOf, Point))
        {
            _asked = (AsOf, Point);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            var facts = await Queries.FactsAsync();
            var id = string.IsNullOrEmpty(Point) ? facts.DefaultPoint : Point;
            _worked = id is null ? null : await Queries.WorkAsync(id, AsOf.Day);
            _newest = await Queries.NewestDevelopmentAsync(AsOf.Day);
            _facts = facts;
            _failed = false;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}

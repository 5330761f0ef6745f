using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Per side of the pair: threats carried out, acts answered, the days it took, and the rows behind each figure.</summary>
public sealed partial class AnswersPage
{
    private readonly List<string> _problems = [];
    private AnswersFilter _filter = new();
    private AsOfContext? _asked;
    private AnswersScreen? _screen;
    private int _longest;
    private bool _loaded, _failed;

    [Inject] public required AnswersQueries Queries { get; set; }

    /// <summary>The day and the pair that are looked at.</summary>
    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Side whose list is open.</summary>
    [SupplyParameterFromQuery] public string? Actor { get; set; }

    /// <summary>The list that is open: <c>threats</c>, <c>answers</c> (tightening deeds) or <c>easing</c>.</summary>
    [SupplyParameterFromQuery] public string? List { get; set; }

    /// <summary>Only rows with this result.</summary>
    [SupplyParameterFromQuery] public string? Result { get; set; }

    private bool IsListOpen => _filter != new AnswersFilter();

    protected override async Task OnParametersSetAsync()
    {
        if (_asked != AsOf)
        {
            _asked = AsOf;
            await LoadAsync();
        }
        else
        {
            ReadFilter();
        }
    }

    private void ReadFilter()
    {
        _problems.Clear();
        if (_screen is not null)
        {
            (_filter, var problems) = AnswersFilter.Read(_screen.Pair, Actor, List, Result);
            _problems.AddRange(problems.Values);
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            _screen = await Queries.FindPairAsync(AsOf.Relationship) is { } pair ? await Queries.FindAsync(pair, AsOf.Day) : null;
            _longest = _screen is null ? 0 : _screen.Actors.SelectMany(a => a.Lists).SelectMany(l => l.Days).DefaultIfEmpty().Max();
            (_loaded, _failed) = (true, false);
            ReadFilter();
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}

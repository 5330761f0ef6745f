using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Engagements.List;

/// <summary>Rounds of talks, calls and summits: along the years, the gaps between them, and the list of them.</summary>
public sealed partial class EngagementsPage
{
    private IReadOnlyList<string> _problems = [];
    private EngagementFilter _filter = new();
    private EngagementLinks _links = default!;
    private (AsOfContext, string)? _asked;
    private EngagementList? _list;
    private bool _failed;

    [Inject] public required EngagementQueries Queries { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }
    [SupplyParameterFromQuery(Name = AppUrls.SearchKey)] public string? Q { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.LevelKey)] public string? Level { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.MechanismKey)] public string[]? Mechanism { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.OutcomeKey)] public string? Outcome { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.FormatKey)] public string? Format { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.FromKey)] public string? From { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.ToKey)] public string? To { get; set; }
    [SupplyParameterFromQuery(Name = EngagementFilter.PageKey)] public string? Page { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (_filter, var problems) = EngagementFilter.Read(key => key switch
        {
            AppUrls.SearchKey => [Q],
            EngagementFilter.LevelKey => [Level],
            EngagementFilter.MechanismKey => (IReadOnlyList<string?>)(Mechanism ?? []),
            EngagementFilter.OutcomeKey => [Outcome],
            EngagementFilter.FormatKey => [Format],
            EngagementFilter.FromKey => [From],
            EngagementFilter.ToKey => [To],
            _ => [Page],
        });
        _problems = [.. problems.Values];
        _links = new(AsOf.Urls, _filter);
        var asked = (AsOf, _filter.Key);
        if (_asked != asked)
        {
            _asked = asked;
            await LoadAsync();
        }
    }

    // The finding: how many, since when, and at which levels most of them.
    private static string Finding(EngagementList list)
    {
        var levels = list.Found.CountBy(f => f.Engagement.Level).OrderByDescending(l => l.Value).ThenBy(l => l.Key).Take(2)
            .Select(l => $"{Formats.Number(l.Value)} {At(l.Key)}");
        var many = list.Found.Count == list.OfAll
            ? $"{Formats.Count(list.OfAll, "round")} since {Formats.Month(list.Since ?? list.AsOf)}"
            : $"{Formats.Number(list.Found.Count)} of {Formats.Count(list.OfAll, "round")} since {Formats.Month(list.Since ?? list.AsOf)}";
        return list.Found.Count == 0 ? many : $"{many}, {string.Join(", ", levels)}";
    }

    private static string At(ActorLevel level) => level switch
    {
        ActorLevel.Leaders => "between leaders",
        ActorLevel.WorkingLevel => "at working level",
        _ => $"at {Words.Of(level).ToLowerInvariant()} level",
    };

    private async Task LoadAsync()
    {
        var asked = _asked;
        try
        {
            var list = await Queries.ListAsync(_filter, AsOf.Relationship, AsOf.Day);
            if (_asked == asked)
            {
                (_list, _failed) = (list, false);
            }
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}

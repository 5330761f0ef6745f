using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>Developments in lanes along the years, with the talks across them and arcs from acts to answers; all of its state is in the address.</summary>
public sealed partial class TimelinePage
{
    private readonly List<string> _problems = [];
    private TimelineFilter _filter = new();
    private TimelineModel? _timeline;
    private TimelineEntry? _opened;
    private DayRange _days = new(DateOnly.MinValue, DateOnly.MaxValue);
    private IReadOnlyList<string> _sides = [];
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();
    private IReadOnlyList<TimelineEntry> _rows = [];
    private int _found, _page = 1;
    private bool _failed, _loaded;

    [Inject] public required TimelineQueries Queries { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }
    [SupplyParameterFromQuery] public string? Lanes { get; set; }
    [SupplyParameterFromQuery] public string? Category { get; set; }
    [SupplyParameterFromQuery] public string? Directness { get; set; }
    [SupplyParameterFromQuery] public string? Actor { get; set; }
    [SupplyParameterFromQuery] public string? Answers { get; set; }
    [SupplyParameterFromQuery] public string? From { get; set; }
    [SupplyParameterFromQuery] public string? To { get; set; }
    [SupplyParameterFromQuery] public string? Dev { get; set; }
    [SupplyParameterFromQuery] public string? Page { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _sides = AsOf.Relationship.ToUpperInvariant().Split('-');
        (_filter, var problems) = TimelineFilter.Read(Ask, _sides);
        _problems.Clear();
        _problems.AddRange(problems);
        await LoadAsync();

        string? Ask(string key) => key switch
        {
            TimelineFilter.LanesKey => Lanes,
            TimelineFilter.CategoryKey => Category,
            TimelineFilter.DirectnessKey => Directness,
            TimelineFilter.ActorKey => Actor,
            TimelineFilter.AnswersKey => Answers,
            TimelineFilter.FromKey => From,
            TimelineFilter.ToKey => To,
            TimelineFilter.DevelopmentKey => Dev,
            _ => Page,
        };
    }

    private async Task LoadAsync()
    {
        try
        {
            _timeline = await Queries.FindAsync(_filter, AsOf.Relationship, AsOf.Day, AsOf.Urls);
            _names = await Queries.NamesAsync();
            if (_timeline is { } timeline)
            {
                (_days, var problem) = _filter.Window(timeline.Chart.Span);
                _problems.AddRange(new[] { problem }.OfType<string>());
                await ReadAsync(timeline);
            }

            (_failed, _loaded) = (false, true);
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private async Task ReadAsync(TimelineModel timeline)
    {
        var found = timeline.Within(_days);
        _found = found.Count;
        _page = Math.Clamp(_filter.Page, 1, Math.Max(1, (_found + TimelineTable.PageSize - 1) / TimelineTable.PageSize));
        _rows = await Queries.ReadAsync(timeline, found.Skip((_page - 1) * TimelineTable.PageSize).Take(TimelineTable.PageSize).Select(e => e.Id));
        _opened = _filter.Development is { } id ? await Queries.OpenAsync(timeline, id, AsOf.Day) : null;
        if (_filter.Development is { } asked && (_opened is null || timeline.Find(asked) is null))
        {
            _problems.Add(_opened is null
                ? $"dev: no development '{Formats.Quote(asked)}' is on record as of {Formats.Day(AsOf.Day)}; choose one from the table."
                : $"dev: '{Formats.Quote(asked)}' is left out by the filters; take them away to see it on the chart.");
        }
    }

    private string Url(TimelineFilter filter) => AsOf.Urls.Timeline(filter.Parameters());

    private string YearUrl(int year) => Url(_filter.Within(TimelineYears.Of(year, _timeline!.Chart.Span), _timeline.Chart.Span));

    private void Look(DayRange days) => Navigation.NavigateTo(Url(_filter.Within(days, _timeline!.Chart.Span)), replace: true);

    private void Choose(int? item) => Navigation.NavigateTo(Url(_filter with { Development = item is { } i ? _timeline!.Items[i].Id : null }), replace: true);

    private void OpenAsync(int item)
    {
        var e = _timeline!.Items[item];
        if (e.FrictionPoints.FirstOrDefault(_timeline.Points.ContainsKey) is { } point)
        {
            Navigation.NavigateTo(AsOf.Urls.Development(point, e.Id));
        }
    }

    private async Task<LaneCard?> DescribeAsync(IReadOnlyList<int> items, int count)
    {
        try
        {
            return _timeline is { } timeline ? TimelineCards.Of(await Queries.ReadAsync(timeline, Named(timeline, items)), count, AsOf.Urls) : null;
        }
        catch (DbException)
        {
            return null; // the mark stays; the table says that the store does not answer
        }
    }

    // The record may have changed since the chart was drawn.
    private static IEnumerable<string> Named(TimelineModel timeline, IReadOnlyList<int> items) =>
        items.Where(i => i >= 0 && i < timeline.Items.Count).Select(i => timeline.Items[i].Id);

    private string Lead(TimelineModel timeline)
    {
        var shown = timeline.Items.Count == timeline.OfAll
            ? $"{Formats.Count(timeline.OfAll, "development")} since {Formats.Day(timeline.Items[0].Date)}"
            : $"{Formats.Number(timeline.Items.Count)} of {Formats.Count(timeline.OfAll, "development")}";
        return $"{shown}, with {Formats.Count(timeline.Talks.Count, "engagement")} of leaders and cabinets across them. As of {Formats.Day(AsOf.Day)}.";
    }

    private string Title(TimelineModel timeline)
    {
        var inside = timeline.Items.Where(e => _days.Contains(e.Date)).ToList();
        var answers = timeline.Chart.Arcs.Count(a => _days.Contains(timeline.Items[timeline.Chart.Marks[a.To].Item].Date));
        return $"{Formats.Day(_days.From)} to {Formats.Day(_days.To)}: {(inside.Count == 0 ? "nothing happened" : TimelineWords.Sides(inside.Select(e => e.Action)))}"
            + (_filter.Answers && inside.Count > 0 ? $"; {Formats.Number(answers)} {(answers == 1 ? "answers" : "answer")} an earlier one" : "");
    }
}

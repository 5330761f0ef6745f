using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>The developments of a pair up to a day in lanes, as a filter leaves them.</summary>
/// <param name="Items">The developments, by day; the chart names them by their place here.</param>
/// <param name="OfAll">How many the pair has up to the day, unfiltered.</param>
/// <param name="Talks">Engagements across the lanes, in the order of the chart's lines.</param>
/// <param name="Chart">The lanes with their marks.</param>
/// <param name="Points">Titles of the pair's points known by the day, by id.</param>
/// <param name="Unopened">How many points of the pair were not opened by the day; they have no lane.</param>
/// <param name="Offered">Categories on offer, the one with most developments first, with their counts unfiltered.</param>
public sealed record TimelineModel(
    IReadOnlyList<ScoringEvent> Items, int OfAll, IReadOnlyList<Engagement> Talks, LaneModel Chart, IReadOnlyDictionary<string, string> Points,
    int Unopened, IReadOnlyList<(Category Category, int Count)> Offered)
{
    private readonly Dictionary<string, int> _places = Items.Select((e, i) => (e.Id, i)).ToDictionary(e => e.Id, e => e.i, StringComparer.Ordinal);

    /// <summary>The place of a development; null if it is not among them.</summary>
    public int? Find(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>Developments of some days, newest first.</summary>
    public IReadOnlyList<ScoringEvent> Within(DayRange days) => [.. Items.Where(e => days.Contains(e.Date)).Reverse()];
}

/// <summary>A development with its texts, to be read.</summary>
/// <param name="Development">What happened.</param>
/// <param name="Points">The pair's points that it names: id and title.</param>
/// <param name="Answers">The development that it answers; null if it answers none by the day.</param>
/// <param name="AnsweredBy">Developments that answered it by the day, oldest first.</param>
public sealed record TimelineEntry(
    Development Development, IReadOnlyList<(string Id, string Title)> Points, TimelineLink? Answers, IReadOnlyList<TimelineLink> AnsweredBy);

/// <summary>A development named elsewhere.</summary>
public sealed record TimelineLink(string Id, DateOnly Date, string Headline);

using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>Sets the developments of a pair into lanes; pure.</summary>
/// <param name="points">The pair's points with their histories.</param>
/// <param name="events">The pair's developments up to the day, in (date, id) order.</param>
/// <param name="talks">The pair's engagements that had closed by the day.</param>
/// <param name="asOf">The day that is looked at.</param>
/// <param name="urls">Links that keep it.</param>
public sealed class TimelineBuilder(
    IReadOnlyList<PointHistory> points, IReadOnlyList<ScoringEvent> events, IEnumerable<Engagement> talks, DateOnly asOf, AppUrls urls)
{
    // A lane of a category holds many points, and gets more room.
    private const int RowsOfCategory = 3, RowsOfPoint = 2;

    /// <summary>The lanes as a filter leaves them.</summary>
    public TimelineModel Build(TimelineFilter filter)
    {
        var known = points.Where(p => p.Point.OpenedOn <= asOf || (p.Events.Count > 0 && p.Events[0].Event.Date <= asOf)).ToDictionary(p => p.Point.Id, StringComparer.Ordinal);
        var counts = Enum.GetValues<Category>().Select(c => (Category: c, Count: events.Count(e => e.FrictionPoints.Any(id => IsOf(id, c)))))
            .Where(c => c.Count > 0 || known.Values.Any(p => p.Point.Category == c.Category))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Category).ToList();
        var categories = counts.Select(c => c.Category).Where(c => filter.Categories.Count == 0 || filter.Categories.Contains(c)).ToList();
        var keys = filter.Lanes == LaneKind.Category
            ? categories.Select(c => c.Code()).ToList()
            : [.. categories.SelectMany(c => known.Values.Where(p => p.Point.Category == c).OrderBy(p => p.Point.OpenedOn).ThenBy(p => p.Point.Id, StringComparer.Ordinal)).Select(p => p.Point.Id)];
        // An act about the relationship as a whole names no point, and is of no category.
        var hasWhole = filter.Categories.Count == 0 && events.Any(e => LanesOf(e).Count == 0);
        var places = keys.Select((key, i) => (key, i)).ToDictionary(k => k.key, k => k.i, StringComparer.Ordinal);

        var items = new List<ScoringEvent>();
        var marks = new List<LaneMark>();
        var first = new List<int>();
        foreach (var e in events.Where(e => (filter.Directness is null || e.Directness == filter.Directness) && (filter.Actor is null || e.Actors.Contains(filter.Actor))))
        {
            var own = LanesOf(e);
            var lanes = own.Count == 0 ? (hasWhole ? [keys.Count] : []) : own.Where(places.ContainsKey).Select(k => places[k]).Distinct().Order().ToList();
            if (lanes.Count > 0)
            {
                first.Add(marks.Count);
                marks.AddRange(lanes.Select(lane => new LaneMark(items.Count, e.Date.DayNumber, lane, TimelineWords.Tone(e.Action.SideOf()), e.Directness == Directness.Word)));
                items.Add(e);
            }
        }

        var perLane = marks.CountBy(m => m.Lane).ToDictionary();
        var rows = keys.Select((key, i) => filter.Lanes == LaneKind.Category
            ? new Lane(Words.Of(categories[i]), null, perLane.GetValueOrDefault(i), null, [])
            : new Lane(known[key].Point.Title, Words.Of(known[key].Point.Category), perLane.GetValueOrDefault(i), urls.FrictionPoint(key), StatusTints.Of(known[key], asOf))).ToList();
        if (hasWhole)
        {
            rows.Add(new("The relationship as a whole", filter.Lanes == LaneKind.Point ? "No point" : null, perLane.GetValueOrDefault(keys.Count), null, []));
        }

        var shown = TalkLines.Of(talks);
        var span = SpanOf(shown);
        var arcs = filter.Answers ? Arcs(items, marks, first) : [];
        var chart = new LaneModel(
            "timeline", TimelineWords.AltText(items.Count, rows.Count, arcs.Count, shown.Count, span), span, filter.Lanes == LaneKind.Category ? RowsOfCategory : RowsOfPoint,
            rows.ToSequence(), marks.ToSequence(), arcs.ToSequence(), shown.Select(t => TalkLines.Line(t)).ToSequence());
        return new(items, events.Count, shown, chart, known.Values.ToDictionary(p => p.Point.Id, p => p.Point.Title, StringComparer.Ordinal), points.Count - known.Count, counts);

        bool IsOf(string id, Category category) => known.TryGetValue(id, out var point) && point.Point.Category == category;

        List<string> LanesOf(ScoringEvent e) => [.. e.FrictionPoints.Where(known.ContainsKey)
            .Select(id => filter.Lanes == LaneKind.Category ? known[id].Point.Category.Code() : id).Distinct()];
    }

    // From the first day of the first year, so that years are whole; a record of one day still has an axis.
    private DayRange SpanOf(IReadOnlyList<Engagement> shown)
    {
        var first = events.Select(e => e.Date).Concat(shown.Select(t => t.LastDay)).DefaultIfEmpty(asOf).Min();
        var from = new DateOnly(first.Year, 1, 1);
        return new(from < asOf ? from : asOf.AddDays(-1), asOf);
    }

    // One arc for each answer: between those of their lanes that lie closest.
    private static List<LaneArc> Arcs(List<ScoringEvent> items, List<LaneMark> marks, List<int> first)
    {
        var places = items.Select((e, i) => (e.Id, i)).ToDictionary(e => e.Id, e => e.i, StringComparer.Ordinal);
        return [.. items.Select((e, i) => (To: i, From: e.RespondsTo is { } id && places.TryGetValue(id, out var at) ? at : -1))
            .Where(a => a.From >= 0 && a.From != a.To)
            .Select(a => (from one in MarksOf(a.From) from other in MarksOf(a.To) select new LaneArc(one, other))
                .MinBy(arc => Math.Abs(marks[arc.From].Lane - marks[arc.To].Lane)))];

        IEnumerable<int> MarksOf(int item) => Enumerable.Range(first[item], (item + 1 < first.Count ? first[item + 1] : marks.Count) - first[item]);
    }
}

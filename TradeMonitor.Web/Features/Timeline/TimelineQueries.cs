using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>Reads the timeline: lanes computed once for all readers, texts of what is on screen only.</summary>
public sealed class TimelineQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, JurisdictionNames names, Instruments? telemetry = null)
{
    /// <summary>The lanes of a pair as of a day; null if the record is empty or the text names no pair.</summary>
    /// <param name="filter">What is asked for; the part of the days that is seen makes no difference.</param>
    /// <param name="relationship">Id of the pair.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="urls">Links that keep it.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<TimelineModel?> FindAsync(TimelineFilter filter, string relationship, DateOnly asOf, AppUrls urls, CancellationToken cancellation = default) =>
        new(telemetry.TimeAsync(Operations.Timeline, () => ReadAsync(filter, relationship, asOf, urls, cancellation)));

    private async Task<TimelineModel?> ReadAsync(TimelineFilter filter, string relationship, DateOnly asOf, AppUrls urls, CancellationToken cancellation)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.FindPair(relationship) is not { } pair)
        {
            return null;
        }

        var size = 10 + (view.CountUpTo(asOf) / 5);
        return view.Remember(("timeline", pair.Id, asOf, filter.Key, urls), size, () => new TimelineBuilder(
            [.. view.Points.Where(p => pair.Includes(p.Point))],
            [.. view.Between(DateOnly.MinValue, asOf).Where(e => view.IsOf(pair, e)).Select(e => e.Event)],
            view.Rows.Engagements.Where(e => e.LastDay <= asOf && view.IsOf(pair, e)), asOf, urls).Build(filter));
    }

    /// <summary>Developments of a timeline with their texts, in the order asked for.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineModel timeline, IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        string[] wanted = [.. ids];
        var read = (await texts.ReadAsync(wanted, null, cancellation)).ToDictionary(d => d.Id, StringComparer.Ordinal);
        return [.. wanted.Where(read.ContainsKey).Select(id => new TimelineEntry(read[id], Points(timeline, read[id]), null, []))];
    }

    /// <summary>One development up to a day with what it answers and what answered it; null if there is none by the day.</summary>
    public async Task<TimelineEntry?> OpenAsync(TimelineModel timeline, string id, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (!view.HasHappened(id, asOf))
        {
            return null;
        }

        var events = view.Between(DateOnly.MinValue, asOf).Select(e => e.Event).ToList();
        var answered = events.Find(e => e.Id == id)?.RespondsTo is { } first && view.HasHappened(first, asOf) ? first : null;
        string[] answers = [.. events.Where(e => e.RespondsTo == id).Select(e => e.Id)];
        var read = await texts.ReadAsync([id, .. answers, .. new[] { answered }.OfType<string>()], null, cancellation);
        var links = read.ToDictionary(d => d.Id, d => new TimelineLink(d.Id, d.Date, d.Headline), StringComparer.Ordinal);
        return read.FirstOrDefault(d => d.Id == id) is { } development && (development.FrictionPoints.Count == 0 || Points(timeline, development).Count > 0)
            ? new(development, Points(timeline, development), answered is null ? null : links.GetValueOrDefault(answered), [.. answers.Where(links.ContainsKey).Select(a => links[a])])
            : null;
    }

    /// <summary>What the sides are called, by code.</summary>
    public ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancellation = default) => names.ReadAsync(cancellation);

    private static IReadOnlyList<(string, string)> Points(TimelineModel timeline, Development development) =>
        [.. development.FrictionPoints.Where(timeline.Points.ContainsKey).Select(id => (id, timeline.Points[id]))];
}

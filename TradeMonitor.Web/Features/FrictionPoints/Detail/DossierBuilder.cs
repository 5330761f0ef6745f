using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>Puts the dossier of a point together from a view of the record: the one place that keeps later days out of the page.</summary>
/// <param name="view">The record.</param>
/// <param name="texts">Texts of the point, of any day.</param>
/// <param name="options">Constants of the method.</param>
public sealed class DossierBuilder(RecordView view, PointTexts texts, ScoringOptions options)
{
    /// <summary>The dossier of a point as of a day.</summary>
    public PointDossier Build(PointHistory history, DateOnly asOf)
    {
        var detail = new FrictionPointDetail(history, history.On(asOf), history.DirectionOn(asOf), view.NewestDevelopmentOn(asOf));
        var developments = Entries(detail, asOf);
        var cited = developments.SelectMany(d => d.Sources).ToList();
        var id = history.Point.Id;
        return new()
        {
            AsOf = asOf,
            Detail = detail,
            Options = options,
            Developments = developments,
            Deadlines = Deadlines(history, asOf),
            Commitments = [.. view.Rows.Commitments
                .Where(c => c.MadeOn <= asOf && c.FrictionPoints.Contains(id))
                .OrderByDescending(c => c.MadeOn).ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => Entry(c.AsSeenOn(asOf, happened => view.HasHappened(happened, asOf)), asOf))],
            Engagements = [.. view.Rows.Engagements
                .Where(e => e.LastDay <= asOf && e.FrictionPoints.Contains(id))
                .OrderByDescending(e => e.LastDay).ThenBy(e => e.Id, StringComparer.Ordinal)],
            SourceCount = cited.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count(),
            Publishers = [.. cited.CountBy(s => s.Publisher).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)],
            AssessmentSources = texts.SourcesOf(detail.Reading.Assessment?.Assessment.Sources ?? []),
            TradeSource = history.Point.TradeCoveredUsdBn is { } trade ? texts.Sources.GetValueOrDefault(trade.Source) : null,
        };
    }

    private List<DevelopmentEntry> Entries(FrictionPointDetail detail, DateOnly asOf)
    {
        var toDirection = detail.Direction.Parts.GroupBy(p => p.EventId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Value), StringComparer.Ordinal);
        var toLevel = detail.Reading.Level.Parts().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        return [.. detail.History.Events
            .TakeWhile(e => e.Event.Date <= asOf)
            .Reverse()
            .Select(e => texts.Developments.GetValueOrDefault(e.Event.Id))
            .OfType<Development>()
            .Select(d => new DevelopmentEntry(
                d,
                texts.Definitions.GetValueOrDefault(d.Action),
                texts.SourcesOf(d.Sources),
                toDirection.GetValueOrDefault(d.Id),
                toLevel.GetValueOrDefault(d.Id),
                d.RespondsTo is { } first ? Link(first, asOf, detail.Reading.Point.Id) : null,
                [.. view.AnswersTo(d.Id).Select(id => Link(id, asOf, detail.Reading.Point.Id)).OfType<DevelopmentLink>()],
                [.. d.FrictionPoints.Where(id => id != detail.Reading.Point.Id).Select(view.FindPoint).OfType<PointHistory>()
                    .Select(p => new PointLink(p.Point.Id, p.Point.Title))]))];
    }

    private DevelopmentLink? Link(string id, DateOnly asOf, string here) =>
        view.HasHappened(id, asOf) && texts.Developments.TryGetValue(id, out var d)
            ? new(d.Id, d.Date, d.Headline, d.Actors, d.FrictionPoints.Contains(here) ? here : d.FrictionPoints.Count > 0 ? d.FrictionPoints[0] : null)
            : null;

    private static List<Deadline> Deadlines(PointHistory history, DateOnly asOf)
    {
        var known = history.Deadlines.Where(d => d.IsKnownOn(asOf)).Select(d => d.AsSeenOn(asOf)).ToList();
        return [.. known.Where(d => d.Date >= asOf), .. known.Where(d => d.Date < asOf).Reverse()];
    }

    private CommitmentEntry Entry(Commitment seen, DateOnly asOf)
    {
        var last = seen.LastFollowThrough(asOf);
        return new(seen, last, view.Rows.Engagements.FirstOrDefault(e => e.Id == seen.Engagement)?.Title, texts.SourcesOf(last?.Sources ?? []));
    }
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Puts the entries of the ledger together from a view of the record: the one place that keeps later days out of it.</summary>
/// <param name="view">The record.</param>
/// <param name="texts">Texts, of any day.</param>
/// <param name="asOf">The day.</param>
/// <param name="isPast">Whether days after it may be on record: then notes, which bear no day, stay out.</param>
internal sealed class LedgerBuilder(RecordView view, LedgerTexts texts, DateOnly asOf, bool isPast)
{
    private readonly Dictionary<string, Engagement> _engagements = view.Rows.Engagements.ToDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>The commitments made by the day, in the order of the ledger.</summary>
    /// <param name="pair">Only those made at an engagement of a pair; null for all.</param>
    public IReadOnlyList<LedgerEntry> Build(Relationship? pair) =>
    [
        .. view.Rows.Commitments
            .Where(c => c.MadeOn <= asOf && (pair is null || (_engagements.TryGetValue(c.Engagement, out var at) && view.IsOf(pair, at))))
            .Select(Entry)
            .OrderBy(e => e.Standing)
            .ThenBy(e => e.IsOpen ? e.Commitment.DueOn : null)
            .ThenByDescending(e => e.IsOpen ? default : e.Commitment.StatusOn)
            .ThenBy(e => e.Commitment.Id, StringComparer.Ordinal),
    ];

    private LedgerEntry Entry(Commitment row)
    {
        var seen = row.AsSeenOn(asOf, id => view.HasHappened(id, asOf));
        seen = isPast ? seen with { Note = null } : seen;
        return new()
        {
            Commitment = seen,
            Standing = LedgerEntry.StandingOf(seen, asOf),
            MadeAt = _engagements.GetValueOrDefault(seen.Engagement) is { } at && at.LastDay <= asOf ? at.Title : null,
            Points = [.. seen.FrictionPoints.Select(view.FindPoint).OfType<PointHistory>().Select(p => new NamedPoint(p.Point.Id, p.Point.Title))],
            Steps = [.. seen.FollowThrough.OrderBy(f => f.Date).Select(f => new Step(f, SourcesOf(f.Sources)))],
            Consequences = [.. seen.Developments.Select(id => texts.Developments.GetValueOrDefault(id)).OfType<Development>().OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => new Consequence(d.Id, d.Date, d.Headline, d.FrictionPoints.Count > 0 ? d.FrictionPoints[0] : null))],
            Progress = Progress.Of(seen),
            // A source that came out with a later measurement would tell of it.
            FigureSource = row.Measurable is { } figures && !(figures.AsOf > asOf) ? texts.Sources.GetValueOrDefault(figures.Source) : null,
        };
    }

    private IReadOnlyList<Source> SourcesOf(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => texts.Sources.GetValueOrDefault(id)).OfType<Source>()];
}

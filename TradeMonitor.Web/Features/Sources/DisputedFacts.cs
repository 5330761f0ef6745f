using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>Sets disputed rows beside their sources; pure.</summary>
internal static class DisputedFacts
{
    /// <summary>The disputed ones among some rows, newest first.</summary>
    public static IReadOnlyList<DisputedFact> Of(IEnumerable<Development> developments, IEnumerable<Engagement> engagements, SourceShelf shelf) =>
        [.. developments.Where(d => d.Dispute is not null).Select(d => From(d, shelf))
            .Concat(engagements.Where(e => e.Dispute is not null).Select(e => From(e, shelf)))
            .OrderByDescending(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal)];

    private static DisputedFact From(Development d, SourceShelf shelf) => new()
    {
        Kind = CitationKind.Development,
        Id = d.Id,
        Date = d.Date,
        Row = CitedRow.Of(d.Headline, d.FrictionPoints),
        Certainty = d.Certainty,
        Accounts = DisputedFact.Split(d.Dispute!),
        Readouts = [],
        Sources = shelf.Find(d.Sources),
    };

    private static DisputedFact From(Engagement e, SourceShelf shelf) => new()
    {
        Kind = CitationKind.Engagement,
        Id = e.Id,
        Date = e.LastDay,
        Row = CitedRow.Of(e.Title, e.FrictionPoints),
        Certainty = e.Certainty,
        Accounts = DisputedFact.Split(e.Dispute!),
        Readouts = [.. e.Readouts.Select(r => new SideReadout(r.By, r.Gist, shelf.Sources.GetValueOrDefault(r.Source)))],
        Sources = shelf.Find(e.Sources.Concat(e.Readouts.Select(r => r.Source))),
    };
}

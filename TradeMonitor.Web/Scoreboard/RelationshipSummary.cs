using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>A pair on record and how many friction points are between the two.</summary>
public sealed record RelationshipSummary(Relationship Relationship, int FrictionPoints, int Engagements)
{
    /// <summary>
    /// Every pair that some point has among those who impose it or are hit by it, or that an engagement names; most points first.
    /// </summary>
    public static IReadOnlyList<RelationshipSummary> Of(IEnumerable<FrictionPoint> points, IEnumerable<Engagement> engagements, IReadOnlyList<string> order)
    {
        var counts = new Dictionary<Relationship, (int Points, int Engagements)>();
        foreach (var pair in points.SelectMany(p => Pairs([.. p.ImposedBy.Union(p.Affects)], order)))
        {
            counts[pair] = counts.TryGetValue(pair, out var n) ? (n.Points + 1, n.Engagements) : (1, 0);
        }

        foreach (var pair in engagements.SelectMany(e => Pairs(e.Parties, order)))
        {
            counts[pair] = counts.TryGetValue(pair, out var n) ? (n.Points, n.Engagements + 1) : (0, 1);
        }

        return [.. counts
            .Select(c => new RelationshipSummary(c.Key, c.Value.Points, c.Value.Engagements))
            .OrderByDescending(s => s.FrictionPoints)
            .ThenBy(s => s.Relationship.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Relationship> Pairs(IReadOnlyList<string> parties, IReadOnlyList<string> order)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            for (var j = i + 1; j < parties.Count; j++)
            {
                yield return Relationship.Between(parties[i], parties[j], order);
            }
        }
    }
}

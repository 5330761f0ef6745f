using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>The part of a ledger that a filter leaves, and what each facet would leave.</summary>
/// <param name="Entries">In the order of the ledger.</param>
/// <param name="OfAll">How many the ledger has.</param>
/// <param name="Overdue">How many overdue ones the rest of the filter leaves.</param>
/// <param name="Facets">Values with counts, by query parameter.</param>
public sealed record CommitmentList(IReadOnlyList<LedgerEntry> Entries, int OfAll, int Overdue, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);

/// <summary>A value of a facet: its code in the address, its name on screen, what it would leave, and whether it is chosen.</summary>
public sealed record FacetCount(string Code, string Name, int Count, bool Chosen);

/// <summary>Filters and counts commitments; pure.</summary>
public static class LedgerSearch
{
    /// <summary>What a filter leaves. A facet counts what its value would leave together with the other facets.</summary>
    public static CommitmentList Find(Ledger ledger, CommitmentFilter filter)
    {
        var words = filter.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        LedgerEntry[] matching = [.. ledger.Entries.Where(e => Array.TrueForAll(words, w => Has(e, w)))];
        (string Key, Func<LedgerEntry, IReadOnlyList<string>> Of, IReadOnlyList<string> Chosen, Func<LedgerEntry, string, string> Name)[] facets =
        [
            (CommitmentFilter.ByKey, e => [e.Commitment.By], filter.By, (_, code) => ledger.NameOf(code)),
            (CommitmentFilter.StateKey, e => [e.Commitment.Status.Code()], [.. filter.States.Select(s => s.Code())], (e, _) => Words.Of(e.Commitment.Status)),
            (CommitmentFilter.TopicKey, e => e.Commitment.Topics, filter.Topics, (_, topic) => topic),
            (CommitmentFilter.PointKey, e => e.Commitment.FrictionPoints, filter.Points, (e, id) => e.Points.FirstOrDefault(p => p.Id == id)?.Title ?? id),
            (CommitmentFilter.EngagementKey, e => [e.Commitment.Engagement], filter.Engagements, (e, id) => e.MadeAt is { } at ? $"{at}, {Formats.Day(e.Commitment.MadeOn)}" : id),
        ];
        var counts = facets.ToDictionary(f => f.Key, f => Count(matching.Where(e => Fits(e, f.Key) && IsAsLate(e)), f.Of, f.Chosen, f.Name), StringComparer.Ordinal);
        LedgerEntry[] anyDay = [.. matching.Where(e => Fits(e, null))];
        return new([.. anyDay.Where(IsAsLate)], ledger.Entries.Count, anyDay.Count(e => e.Standing == Standing.Overdue), counts);

        bool Fits(LedgerEntry entry, string? except) =>
            Array.TrueForAll(facets, f => f.Key == except || f.Chosen.Count == 0 || f.Of(entry).Any(v => f.Chosen.Contains(v, StringComparer.Ordinal)));

        bool IsAsLate(LedgerEntry entry) => !filter.Overdue || entry.Standing == Standing.Overdue;
    }

    private static IReadOnlyList<FacetCount> Count(
        IEnumerable<LedgerEntry> entries, Func<LedgerEntry, IReadOnlyList<string>> of, IReadOnlyList<string> chosen, Func<LedgerEntry, string, string> name)
    {
        var counts = chosen.ToDictionary(c => c, c => (Name: c, Count: 0), StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var value in of(entry).Distinct(StringComparer.Ordinal))
            {
                counts[value] = (name(entry, value), counts.TryGetValue(value, out var known) ? known.Count + 1 : 1);
            }
        }

        return [.. counts
            .Select(c => new FacetCount(c.Key, c.Value.Name, c.Value.Count, chosen.Contains(c.Key, StringComparer.Ordinal)))
            .OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static bool Has(LedgerEntry entry, string word) =>
        Contains(entry.Commitment.Undertaking, word) || Contains(entry.Commitment.Id, word) || Contains(entry.MadeAt, word) || Contains(entry.Commitment.Note, word)
        || entry.Commitment.Topics.Any(t => Contains(t, word)) || entry.Points.Any(p => Contains(p.Title, word))
        || entry.Steps.Any(s => Contains(s.What.Gist, word)) || entry.Consequences.Any(c => Contains(c.Headline, word));

    private static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;
}

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Engagements;

/// <summary>Filters, orders and counts engagements; pure.</summary>
public static class EngagementSearch
{
    /// <summary>Engagements on a page.</summary>
    public const int PageSize = 50;

    /// <summary>What a filter leaves of some engagements, newest first, with the counts of each facet.</summary>
    /// <param name="closed">Those of a pair that had closed by the day.</param>
    /// <param name="filter">What is asked.</param>
    /// <param name="commitments">How many commitments had been made at one by the day.</param>
    /// <param name="relationship">Canonical id of the pair.</param>
    /// <param name="asOf">The day.</param>
    public static EngagementList Find(IReadOnlyList<Engagement> closed, EngagementFilter filter, Func<string, int> commitments, string? relationship, DateOnly asOf)
    {
        var words = filter.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Engagement[] told = [.. closed.Where(e => IsIn(e, filter) && Array.TrueForAll(words, w => Has(e, w)))];
        EngagementEntry[] found = [.. told
            .Where(e => Takes(filter.Levels, e.Level) && Takes(filter.Mechanisms, e.Mechanism) && Takes(filter.Outcomes, e.Outcome) && Takes(filter.Formats, Format(e)))
            .OrderByDescending(e => e.LastDay).ThenByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => new EngagementEntry(e, commitments(e.Id)))];
        var pages = Math.Max(1, (found.Length + PageSize - 1) / PageSize);
        return new()
        {
            AsOf = asOf,
            Relationship = relationship,
            Found = found,
            OfAll = closed.Count,
            Since = closed.Count == 0 ? null : closed.Min(e => e.Date),
            Page = Math.Min(filter.Page, pages),
            Pages = pages,
            Levels = [.. Count(told.Where(e => Takes(filter.Mechanisms, e.Mechanism) && Takes(filter.Outcomes, e.Outcome) && Takes(filter.Formats, Format(e))), e => e.Level.Code(), filter.Levels.Select(l => l.Code()))
                .OrderBy(f => Codes.All<ActorLevel>().Index().First(l => l.Item == f.Value).Index)],
            Mechanisms = Count(told.Where(e => Takes(filter.Levels, e.Level) && Takes(filter.Outcomes, e.Outcome) && Takes(filter.Formats, Format(e))), e => e.Mechanism, filter.Mechanisms),
            Outcomes = Count(told.Where(e => Takes(filter.Levels, e.Level) && Takes(filter.Mechanisms, e.Mechanism) && Takes(filter.Formats, Format(e))), e => e.Outcome.Code(), filter.Outcomes.Select(o => o.Code())),
            Formats = Count(told.Where(e => Takes(filter.Levels, e.Level) && Takes(filter.Mechanisms, e.Mechanism) && Takes(filter.Outcomes, e.Outcome)), Format, filter.Formats),
            Gaps = LevelGaps.Of(closed, asOf),
        };
    }

    private static bool IsIn(Engagement e, EngagementFilter filter) => !(e.LastDay < filter.From) && !(e.Date > filter.To);

    private static bool Takes<T>(IReadOnlyList<T> chosen, T value) => chosen.Count == 0 || chosen.Contains(value);

    private static string Format(Engagement e) => EngagementWords.Code(e.Format);

    private static bool Has(Engagement e, string word) =>
        Contains(e.Title, word) || Contains(e.Mechanism, word) || Contains(e.Venue?.City, word) || e.Topics.Any(t => Contains(t, word))
        || e.Readouts.Any(r => Contains(r.Gist, word)) || e.Participants.Any(p => Contains(p.Name, word) || Contains(p.Role, word));

    private static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;

    private static IReadOnlyList<EngagementFacet> Count(IEnumerable<Engagement> rows, Func<Engagement, string> valueOf, IEnumerable<string> chosen)
    {
        var asked = chosen.ToHashSet(StringComparer.Ordinal);
        var counts = rows.CountBy(valueOf, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return [.. counts.Keys.Union(asked)
            .Select(value => new EngagementFacet(value, counts.GetValueOrDefault(value), asked.Contains(value)))
            .OrderByDescending(f => f.Count).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }
}

using Microsoft.AspNetCore.WebUtilities;

namespace TradeMonitor.Web.Shared;

/// <summary>
/// What the whole page is looked at as: the day and the relationship, both from the URL. Pages take it as a cascading parameter;
/// equal contexts are equal records, so a page can tell whether it has to ask again.
/// </summary>
/// <param name="Day">The day that is looked at, never after <paramref name="Today"/>.</param>
/// <param name="Today">The current day (UTC) or the one that settings fix.</param>
/// <param name="Relationship">The pair looked at, canonical: <c>us-cn</c>.</param>
/// <param name="Problem">Why the URL's day or relationship was not taken, as a sentence for the visitor; null if all is well.</param>
/// <param name="Urls">Links that keep the day and the relationship.</param>
public sealed record AsOfContext(DateOnly Day, DateOnly Today, string Relationship, string? Problem, AppUrls Urls)
{
    /// <summary>
    /// The state of the record that is looked at: it grows with every commit, also where a past day is looked at, which a correction may
    /// change. A page that asks again when its context has changed thereby follows the record.
    /// </summary>
    public long Record { get; init; }

    /// <summary>Whether a day before today is looked at.</summary>
    public bool IsPast => Day < Today;

    /// <summary>Whether the other context looks at the same, and only the record has changed since.</summary>
    public bool IsSameView(AsOfContext? other) => other is not null && this == other with { Record = Record };

    /// <summary>Reads the context from an absolute address.</summary>
    /// <param name="address">The address of the page.</param>
    /// <param name="today">The current day.</param>
    /// <param name="relationships">The pairs on offer, the default first; never empty.</param>
    public static AsOfContext Read(Uri address, DateOnly today, IReadOnlyList<RelationshipOption> relationships)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        query.TryGetValue(AppUrls.AsOfKey, out var askedDay);
        query.TryGetValue(AppUrls.RelationshipKey, out var askedPair);
        var (day, dayProblem) = AsOfDay.Read(askedDay, today);
        var (pair, pairProblem) = ReadPair(askedPair, relationships);
        var problem = string.Join(' ', new[] { dayProblem, pairProblem }.OfType<string>());
        return new(day, today, pair.Id, problem.Length == 0 ? null : problem,
            new(day < today ? day : null, pair == relationships[0] ? null : pair.Id));
    }

    private static (RelationshipOption Pair, string? Problem) ReadPair(string? asked, IReadOnlyList<RelationshipOption> relationships)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return (relationships[0], null);
        }

        return relationships.FirstOrDefault(r => r.IsNamedBy(asked)) is { } known
            ? (known, null)
            : (relationships[0], $"relationship: the record holds no pair called '{Formats.Quote(asked)}'; showing {relationships[0].Name}.");
    }
}

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Every source of the record with what rests on it, and the checked claims; read once for all readers.</summary>
/// <param name="Sources">By id.</param>
/// <param name="Citations">What rests on them.</param>
/// <param name="Claims">Claims in the order of the record, each with the day from which it may be shown.</param>
/// <param name="Names">Names of rows that the scoreboard does not hold: lines of cooperation and indicators.</param>
public sealed record SourceShelf(
    IReadOnlyDictionary<string, Source> Sources, CitationIndex Citations, IReadOnlyList<DatedClaim> Claims,
    IReadOnlyDictionary<(CitationKind Kind, string Id), CitedRow> Names)
{
    /// <summary>Sources by id that may be shown as of a day.</summary>
    public IReadOnlyList<Source> KnownOn(DateOnly asOf) => [.. Sources.Values.Where(s => IsKnownOn(s, asOf))];

    /// <summary>Whether a source may be shown as of a day: it was published by then, and not only later rows name it.</summary>
    public bool IsKnownOn(Source source, DateOnly asOf) => !(source.PublishedOn > asOf) && Citations.IsKnownOn(source.Id, asOf);

    /// <summary>Those of some ids that the record has, in the order given.</summary>
    public IReadOnlyList<Source> Find(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => Sources.GetValueOrDefault(id)).OfType<Source>()];
}

/// <summary>A claim and the day from which it may be shown: that of the youngest source of its finding.</summary>
public sealed record DatedClaim(Claim Claim, DateOnly Since);

/// <summary>A row as a list of what rests on a source names it.</summary>
/// <param name="Title">Headline, title or undertaking.</param>
/// <param name="FrictionPoint">The first point that it concerns, which its link opens; null if it concerns none.</param>
public sealed record CitedRow(string Title, string? FrictionPoint)
{
    /// <summary>A row that concerns some points.</summary>
    public static CitedRow Of(string title, IReadOnlyList<string> points) => new(title, points.Count > 0 ? points[0] : null);
}

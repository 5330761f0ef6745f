using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// Which rows rest on which source, and since when. A source counts once for a row, from the first day on which the row named it:
/// a follow-through from its own day, an engagement from its last, a deadline from the day it was announced.
/// </summary>
public sealed class CitationIndex
{
    private readonly Dictionary<string, Dictionary<(CitationKind, string), DateOnly>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _first = new(StringComparer.Ordinal);

    /// <summary>Notes that a row rests on some sources from a day on.</summary>
    public void Add(CitationKind kind, string rowId, DateOnly since, params IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            AddFirst(source, since);
            if (!_rows.TryGetValue(source, out var rows))
            {
                _rows[source] = rows = [];
            }

            rows[(kind, rowId)] = rows.TryGetValue((kind, rowId), out var known) && known < since ? known : since;
        }
    }

    /// <summary>Notes the sources of a row that is dead by correction or retraction: it tells of its day, but nothing rests on it.</summary>
    public void AddDead(DateOnly since, IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            AddFirst(source, since);
        }
    }

    /// <summary>
    /// Notes a checked claim. It bears no day of its own: it is as young as the youngest source that its finding rests on,
    /// by the day of publication or, where that is unknown, by the first row that names the source. Add claims last.
    /// </summary>
    public DateOnly AddClaim(Claim claim, Func<string, DateOnly?> publishedOn)
    {
        var since = claim.Sources.Select(s => publishedOn(s) ?? FirstOn(s)).Max() ?? DateOnly.MinValue;
        Add(CitationKind.Claim, claim.Id, since, claim.Sources);
        return since;
    }

    /// <summary>The first day on which a row named the source; null if none ever does.</summary>
    public DateOnly? FirstOn(string source) => _first.TryGetValue(source, out var day) ? day : null;

    /// <summary>
    /// Whether the source may be shown as of a day: a row known by then rests on it, or nothing ever does.
    /// A source that only later rows name would tell of them.
    /// </summary>
    public bool IsKnownOn(string source, DateOnly asOf) => FirstOn(source) is not { } first || first <= asOf;

    /// <summary>The live rows known by a day that rest on the source, by kind and newest first.</summary>
    public IReadOnlyList<Citation> Of(string source, DateOnly asOf) => !_rows.TryGetValue(source, out var rows)
        ? []
        : [.. rows.Where(r => r.Value <= asOf)
            .Select(r => new Citation(r.Key.Item1, r.Key.Item2, r.Value))
            .OrderBy(c => c.Kind).ThenByDescending(c => c.Since).ThenBy(c => c.RowId, StringComparer.Ordinal)];

    /// <summary>How many live rows known by a day rest on the source.</summary>
    public int CountOf(string source, DateOnly asOf) => _rows.TryGetValue(source, out var rows) ? rows.Values.Count(day => day <= asOf) : 0;

    private void AddFirst(string source, DateOnly since) =>
        _first[source] = _first.TryGetValue(source, out var known) && known < since ? known : since;
}

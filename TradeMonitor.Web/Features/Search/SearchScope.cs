using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Search;

/// <summary>
/// What may be shown of the rows that the index finds: the index knows days, this knows what else a view leaves out — developments that
/// are dead by correction or retraction, sources that only later rows name, rows of other pairs.
/// </summary>
/// <param name="view">The record as it is known.</param>
/// <param name="shelf">Its sources.</param>
/// <param name="asOf">The day.</param>
/// <param name="pair">Only rows of a pair; null for all.</param>
internal sealed class SearchScope(RecordView view, SourceShelf shelf, DateOnly asOf, Relationship? pair)
{
    private readonly HashSet<(RecordFile, string)>? _ofPair =
        pair is null ? null : view.Remember(("rows of a pair", pair.Id), view.Rows.Events.Count / 10, () => RowsOf(view, pair));

    /// <summary>Whether a row may be shown.</summary>
    public bool Includes(RecordFile kind, string id) => kind switch
    {
        RecordFile.FrictionPoints => view.FindPoint(id) is not null && IsOfPair(kind, id),
        RecordFile.Developments => view.HasHappened(id, asOf) && IsOfPair(kind, id),
        RecordFile.Sources => shelf.Sources.TryGetValue(id, out var source) && shelf.IsKnownOn(source, asOf)
            && (_ofPair is null || shelf.Citations.Of(id, asOf).Any(c => FileOf(c.Kind) is { } file && _ofPair.Contains((file, c.RowId)))),
        _ => IsOfPair(kind, id),
    };

    private bool IsOfPair(RecordFile kind, string id) => _ofPair?.Contains((kind, id)) ?? true;

    private static HashSet<(RecordFile, string)> RowsOf(RecordView view, Relationship pair)
    {
        var engagements = view.Rows.Engagements.Where(e => view.IsOf(pair, e)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. view.Points.Where(p => pair.Includes(p.Point)).Select(p => (RecordFile.FrictionPoints, p.Point.Id)),
            .. view.Between(DateOnly.MinValue, DateOnly.MaxValue).Where(e => view.IsOf(pair, e)).Select(e => (RecordFile.Developments, e.Event.Id)),
            .. engagements.Select(id => (RecordFile.Engagements, id)),
            .. view.Rows.Commitments.Where(c => engagements.Contains(c.Engagement)).Select(c => (RecordFile.Commitments, c.Id)),
            .. view.Rows.Deadlines.Where(d => d.FrictionPoints.Any(IsBetween)).Select(d => (RecordFile.Deadlines, d.Id)),
            // A line of cooperation that names no point belongs to the pair that the record is about.
            .. view.Rows.Cooperation.Where(c => c.FrictionPoints.Count == 0 ? pair == view.MainPair : c.FrictionPoints.Any(IsBetween))
                .Select(c => (RecordFile.Cooperation, c.Id)),
        ];

        bool IsBetween(string point) => view.FindPoint(point) is { } known && pair.Includes(known.Point);
    }

    private static RecordFile? FileOf(CitationKind kind) => kind switch
    {
        CitationKind.Development => RecordFile.Developments,
        CitationKind.Engagement => RecordFile.Engagements,
        CitationKind.Commitment => RecordFile.Commitments,
        CitationKind.Deadline => RecordFile.Deadlines,
        CitationKind.Cooperation => RecordFile.Cooperation,
        CitationKind.TradeValue => RecordFile.FrictionPoints,
        _ => null,
    };
}

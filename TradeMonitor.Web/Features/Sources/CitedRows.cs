using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>Names the rows that rest on sources.</summary>
internal sealed class CitedRows(RecordView view, SourceShelf shelf, IReadOnlyDictionary<string, CitedRow> headlines)
{
    private readonly Dictionary<string, CitedRow> _engagements =
        view.Rows.Engagements.ToDictionary(e => e.Id, e => CitedRow.Of(e.Title, e.FrictionPoints), StringComparer.Ordinal);

    private readonly Dictionary<string, CitedRow> _commitments =
        view.Rows.Commitments.ToDictionary(c => c.Id, c => CitedRow.Of(c.Undertaking, c.FrictionPoints), StringComparer.Ordinal);

    private readonly Dictionary<string, CitedRow> _deadlines =
        view.Rows.Deadlines.ToDictionary(d => d.Id, d => CitedRow.Of(d.Title, d.FrictionPoints), StringComparer.Ordinal);

    private readonly Dictionary<string, CitedRow> _assessments =
        view.Rows.Assessments.ToDictionary(a => a.Id, a => new CitedRow($"{Words.Of(a.Label.AsLabel())}: {a.Reason}", a.FrictionPoint), StringComparer.Ordinal);

    /// <summary>The row of a citation; its id stands for a name that is not there.</summary>
    public CitedRow Find(Citation citation) => (citation.Kind switch
    {
        CitationKind.Development => headlines.GetValueOrDefault(citation.RowId),
        CitationKind.Engagement => _engagements.GetValueOrDefault(citation.RowId),
        CitationKind.Commitment => _commitments.GetValueOrDefault(citation.RowId),
        CitationKind.Deadline => _deadlines.GetValueOrDefault(citation.RowId),
        CitationKind.Assessment => _assessments.GetValueOrDefault(citation.RowId),
        CitationKind.TradeValue => view.FindPoint(citation.RowId) is { } point ? new(point.Point.Title, point.Point.Id) : null,
        _ => shelf.Names.GetValueOrDefault((citation.Kind, citation.RowId)),
    }) ?? new(citation.RowId, null);
}

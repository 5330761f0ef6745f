using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>What an edit would do to the scores, before it is saved.</summary>
/// <param name="Points">Points that would read otherwise, the one that the form is about first.</param>
/// <param name="Pair">The pair that is looked at; null if the record has none.</param>
/// <param name="TensionBefore">Tension index now, 0–100; null if the record has no such pair yet.</param>
/// <param name="TensionAfter">And afterwards.</param>
public sealed record EditPreview(IReadOnlyList<PointPreview> Points, Relationship? Pair, double? TensionBefore, double? TensionAfter)
{
    private const double Visible = 5e-5;

    /// <summary>Compares the record as it stands with the record as it would stand.</summary>
    /// <param name="view">The record.</param>
    /// <param name="rows">The rows that would be written.</param>
    /// <param name="asOf">The day that is looked at.</param>
    /// <param name="frictionPoint">The point that the form is about; null for none.</param>
    /// <param name="relationship">The pair that is looked at; one that the record does not have stands for the main one.</param>
    public static EditPreview Of(RecordView view, IReadOnlyList<IRecordRow> rows, DateOnly asOf, string? frictionPoint, string relationship)
    {
        using var after = view.With(RecordDelta.Of(rows));
        var touched = after.Points.Where(p => !ReferenceEquals(p, view.FindPoint(p.Point.Id)))
            .OrderByDescending(p => p.Point.Id == frictionPoint).ThenBy(p => p.Point.Id, StringComparer.Ordinal);
        var pair = after.Relationships.FirstOrDefault(r => r.Relationship.Id == relationship)?.Relationship ?? after.MainPair;
        return new(
            [.. touched.Select(p => Compare(view.FindPoint(p.Point.Id), p, asOf))],
            pair,
            TensionOf(view, pair, asOf),
            TensionOf(after, pair, asOf));
    }

    private static double? TensionOf(RecordView view, Relationship? pair, DateOnly asOf) =>
        pair is not null && view.Relationships.Any(r => r.Relationship == pair) ? view.HistoryOf(pair, asOf).On(asOf).Tension : null;

    private static PointPreview Compare(PointHistory? before, PointHistory after, DateOnly asOf)
    {
        var then = before?.DirectionOn(asOf).Parts.ToDictionary(p => p.Id, StringComparer.Ordinal) ?? [];
        var now = after.DirectionOn(asOf).Parts.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var parts = then.Keys.Union(now.Keys).Select(id => new PartPreview(
            id, (now.GetValueOrDefault(id) ?? then[id]).Date, then.GetValueOrDefault(id)?.Value, now.GetValueOrDefault(id)?.Value));
        return new(before?.On(asOf), after.On(asOf), [.. parts.Where(p => Math.Abs((p.After ?? 0) - (p.Before ?? 0)) >= Visible).OrderByDescending(p => p.Date)]);
    }
}

/// <summary>A point before and after an edit.</summary>
/// <param name="Before">Null for a new point.</param>
/// <param name="After">As it would read.</param>
/// <param name="Parts">Contributions to the direction that would change, newest first.</param>
public sealed record PointPreview(PointReading? Before, PointReading After, IReadOnlyList<PartPreview> Parts);

/// <summary>A contribution to the direction before and after an edit; null where it does not exist.</summary>
public sealed record PartPreview(string Id, DateOnly Date, double? Before, double? After);

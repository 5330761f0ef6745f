using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Which rows a row names, with the path of the field that names them.</summary>
internal static class RowReferences
{
    public static IEnumerable<Reference> Of(FrictionPoint p) =>
        p.TradeCoveredUsdBn is { } trade ? [new("tradeCoveredUsdBn.source", RecordFile.Sources, trade.Source)] : [];

    public static IEnumerable<Reference> Of(Development d) =>
    [
        .. Points(d.FrictionPoints),
        .. One("respondsTo", RecordFile.Developments, d.RespondsTo),
        .. One("supersedes", RecordFile.Developments, d.Supersedes),
        .. One("rate.frictionPoint", RecordFile.FrictionPoints, d.Rate?.FrictionPoint),
        .. d.StatusAfter.Keys.Select(id => new Reference($"statusAfter.{id}", RecordFile.FrictionPoints, id)),
        .. Sources(d.Sources),
    ];

    public static IEnumerable<Reference> Of(Engagement e) =>
    [
        .. Points(e.FrictionPoints),
        .. e.Readouts.Select((r, i) => new Reference($"readouts[{i}].source", RecordFile.Sources, r.Source)),
        .. Developments(e.Developments),
        .. Sources(e.Sources),
    ];

    public static IEnumerable<Reference> Of(Commitment c) =>
    [
        new("engagement", RecordFile.Engagements, c.Engagement),
        .. Points(c.FrictionPoints),
        .. One("measurable.source", RecordFile.Sources, c.Measurable?.Source),
        .. c.FollowThrough.SelectMany((f, i) => Sources(f.Sources, $"followThrough[{i}].sources")),
        .. Developments(c.Developments),
    ];

    public static IEnumerable<Reference> Of(Deadline d) => [.. Points(d.FrictionPoints), .. Sources(d.Sources)];

    public static IEnumerable<Reference> Of(Cooperation c) => [.. Points(c.FrictionPoints), .. Developments(c.Developments), .. Sources(c.Sources)];

    public static IEnumerable<Reference> Of(Claim c) => Sources(c.Sources);

    public static IEnumerable<Reference> Of(Indicator i) => [new("source", RecordFile.Sources, i.Source)];

    public static IEnumerable<Reference> Of(Assessment a) => [new("frictionPoint", RecordFile.FrictionPoints, a.FrictionPoint), .. Sources(a.Sources)];

    private static IEnumerable<Reference> One(string field, RecordFile file, string? id) => id is null ? [] : [new(field, file, id)];

    private static IEnumerable<Reference> Points(IReadOnlyList<string> ids) => Many("frictionPoints", RecordFile.FrictionPoints, ids);

    private static IEnumerable<Reference> Developments(IReadOnlyList<string> ids) => Many("developments", RecordFile.Developments, ids);

    private static IEnumerable<Reference> Sources(IReadOnlyList<string> ids, string field = "sources") => Many(field, RecordFile.Sources, ids);

    private static IEnumerable<Reference> Many(string field, RecordFile file, IReadOnlyList<string> ids) =>
        ids.Select((id, i) => new Reference(field, file, id, i));
}

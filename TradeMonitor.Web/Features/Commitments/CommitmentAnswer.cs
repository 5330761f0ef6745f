using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>The exported ledger as JSON: what was asked, then the rows with the record's own field names.</summary>
internal sealed record CommitmentExport(
    DateOnly AsOf, string? Relationship, IReadOnlyDictionary<string, string?> Filter, int Total, int OfAll, IReadOnlyList<CommitmentAnswer> Items);

/// <summary>One commitment as it stood on the day. Figures in the unit named; null where not known.</summary>
internal sealed record CommitmentAnswer(
    string Id, string By, string Undertaking, DateOnly MadeOn, string Engagement, DateOnly? DueOn, bool Overdue, IReadOnlyList<string> Topics, IReadOnlyList<string> FrictionPoints,
    FollowThroughState Status, DateOnly StatusOn, ProgressAnswer? Progress, IReadOnlyList<FollowThrough> FollowThrough, IReadOnlyList<string> Developments, string? Note)
{
    public static CommitmentAnswer Of(LedgerEntry entry, DateOnly asOf)
    {
        var c = entry.Commitment;
        return new(
            c.Id, c.By, c.Undertaking, c.MadeOn, c.Engagement, c.DueOn, entry.Standing == Standing.Overdue, c.Topics, c.FrictionPoints,
            c.Status, c.StatusOn, entry.Progress is { } progress ? ProgressAnswer.Of(progress, entry.FigureSource, asOf) : null,
            [.. entry.Steps.Select(s => s.What)], [.. entry.Consequences.Select(e => e.Id)], c.Note);
    }
}

/// <summary>Progress against a straight line to the due day.</summary>
internal sealed record ProgressAnswer(
    string Unit, double? Target, double? Achieved, DateOnly? MeasuredOn, double? LineOnMeasuredDay, double? AheadOfLine, double? LineOnAsOf, string? Source)
{
    public static ProgressAnswer Of(Progress p, Source? source, DateOnly asOf) =>
        new(p.Unit, p.Target, p.Achieved, p.MeasuredOn, p.MeasuredOn is { } day ? p.LineOn(day) : null, p.Ahead, p.LineOn(asOf), source?.Id);
}

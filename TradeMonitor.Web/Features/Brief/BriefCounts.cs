using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>What a brief holds, in numbers.</summary>
public static class BriefCounts
{
    /// <summary>Four lines: developments, friction points, talks and commitments, deadlines.</summary>
    public static IReadOnlyList<BriefCount> Of(BriefRows rows)
    {
        var developments = rows.Developments;
        var made = rows.Commitments.Count(c => rows.Period.Holds(c.MadeOn));
        var assessed = rows.Assessed.Count;
        return
        [
            new("Developments", $"{developments.Count}: {Formats.Count(Count(e => e.Directness == Directness.Deed), "deed")}, {Formats.Count(Count(e => e.Directness == Directness.Word), "word")}; "
                + $"{Count(e => e.Action.SideOf() == Side.Escalating)} tightening, {Count(e => e.Action.SideOf() == Side.Easing)} easing, {Count(e => e.Action.SideOf() == Side.Neither)} neither"),
            new("Friction points", $"{rows.Points.Count(p => p.Changes.Count > 0)} of {rows.Readings.Count} changed; "
                + string.Join(", ", Enum.GetValues<DirectionLabel>().Select(l => $"{l.Code()} {rows.Readings.Count(r => r.Before.Label == l)} → {rows.Readings.Count(r => r.After.Label == l)}"))
                + (assessed > 0 ? $"; {Formats.Count(assessed, "assessment")} changed" : "")),
            new("Talks and commitments", $"{Formats.Count(rows.Engagements.Count, "engagement")} closed; {Formats.Count(made, "commitment")} made, {rows.Commitments.Count - made} changed state"),
            new("Deadlines", $"{rows.Passed.Count} passed or decided, {rows.Announced.Count} announced for later, {rows.Coming.Count} due in the next {BriefRows.ComingDays} days"),
        ];

        int Count(Func<ScoringEvent, bool> fits) => developments.Count(fits);
    }
}

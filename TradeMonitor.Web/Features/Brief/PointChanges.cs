using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>What differs between two readings of a friction point.</summary>
public static class PointChanges
{
    private const string NotApplicable = "n/a";

    /// <summary>Status, level, direction and standing rate, each only if it reads differently; a level moves where its whole number does.</summary>
    /// <param name="before">As of the first day.</param>
    /// <param name="after">The same point as of the last day.</param>
    public static IReadOnlyList<BriefChange> Of(PointReading before, PointReading after) =>
    [
        .. Differing("Status", StatusOf(before), StatusOf(after)),
        .. Differing("Level, 0–100", Formats.Number(before.Level.Level * 100), Formats.Number(after.Level.Level * 100)),
        .. before.Label == after.Label ? [] : new[] { Direction(before.Label, after.Label) },
        .. Differing("Standing rate", RateOf(before), RateOf(after)),
    ];

    /// <summary>A direction before and after, with its marks.</summary>
    public static BriefChange Direction(DirectionLabel before, DirectionLabel after) => new("Direction", Labelled(before), Labelled(after), before, after);

    /// <summary>The judgement that stands beside the direction, if it reads differently: another one, withdrawn, or run out.</summary>
    public static IReadOnlyList<BriefChange> OfAssessment(PointReading before, PointReading after) =>
        [.. Differing("Assessment", AssessmentOf(before), AssessmentOf(after))];

    private static IEnumerable<BriefChange> Differing(string name, string before, string after) => before == after ? [] : [new(name, before, after)];

    private static string StatusOf(PointReading reading) => reading is { IsOpen: false, Status: null } ? "Not open yet" : Words.Of(reading.Status);

    private static string RateOf(PointReading reading) => reading.Level.Rate is { } rate ? Formats.Number(rate, rate % 1 == 0 ? 0 : 1) + "%" : NotApplicable;

    private static string Labelled(DirectionLabel label) => $"{Words.Glyph(label)} {Words.Of(label)}";

    private static string AssessmentOf(PointReading reading) => reading.Assessment is not { Assessment: var standing } held ? "None"
        : $"{Labelled(standing.Label.AsLabel())}, {(held.IsExpired ? "expired" : "until")} {Formats.Day(standing.ExpiresOn)}, by {standing.MadeBy}";
}

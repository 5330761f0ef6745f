using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Shared;

/// <summary>The wording of codes on screen; the one place for it.</summary>
public static class Words
{
    /// <summary><c>Escalating</c>, <c>Holding</c>, <c>Narrowing</c>, <c>Unknown</c>.</summary>
    public static string Of(DirectionLabel label) => Capital(label.Code());

    /// <summary>The mark that stands beside the word of a direction, never alone.</summary>
    public static string Glyph(DirectionLabel label) => label switch
    {
        DirectionLabel.Escalating => "▲",
        DirectionLabel.Narrowing => "▼",
        DirectionLabel.Holding => "▬",
        _ => "?",
    };

    /// <summary><c>In force</c>, <c>Partly suspended</c> …</summary>
    public static string Of(Status status) => Capital(status.Code());

    /// <summary>A status as of a day on which the point may have none yet.</summary>
    public static string Of(Status? status) => status is { } known ? Of(known) : "No status yet";

    /// <summary><c>Tariff</c>, <c>Export control</c> …</summary>
    public static string Of(Category category) => Capital(category.Code());

    /// <summary><c>Impose</c>, <c>Announce relief</c> …</summary>
    public static string Of(DevelopmentAction action) => Capital(action.Code());

    /// <summary><c>Confirmed</c>, <c>Reported</c>, <c>Disputed</c>.</summary>
    public static string Of(Certainty certainty) => Capital(certainty.Code());

    /// <summary><c>Pending</c>, <c>Partly kept</c> …</summary>
    public static string Of(FollowThroughState state) => Capital(state.Code());

    /// <summary><c>Pending</c>, <c>Extended</c> …</summary>
    public static string Of(DeadlineOutcome outcome) => Capital(outcome.Code());

    /// <summary><c>Expiry</c>, <c>Review</c> …</summary>
    public static string Of(DeadlineKind kind) => Capital(kind.Code());

    /// <summary><c>Change status</c>, <c>Add development</c> …: what an entry of the history did.</summary>
    public static string Of(EditKind kind) => Capital(kind.Code());

    /// <summary><c>Deed</c> or <c>Word</c>.</summary>
    public static string Of(Directness directness) => Capital(directness.Code());

    /// <summary><c>Official</c>, <c>Legal analysis</c> …</summary>
    public static string Of(SourceKind kind) => Capital(kind.Code());

    /// <summary><c>Supported</c>, <c>Contradicted</c>, <c>Not checkable</c>.</summary>
    public static string Of(ClaimVerdict verdict) => Capital(verdict.Code());

    /// <summary>The rank of a meeting.</summary>
    public static string Of(ActorLevel level) => level == ActorLevel.VicePremierCabinet ? "Vice premier and cabinet" : Capital(level.Code());

    /// <summary>The band of a level (SCORING.md §4): none, low, medium, high.</summary>
    public static string LevelBand(double level) => level switch { 0 => "None", < .15 => "Low", < .35 => "Medium", _ => "High" };

    /// <summary>The band of a confidence: low, moderate, high.</summary>
    public static string ConfidenceBand(double confidence) => confidence switch { < .35 => "Low", < .65 => "Moderate", _ => "High" };

    private static string Capital(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Shared;

/// <summary>The chips of a direction and of a status as markup: they stand in rows by the hundred, where an element each would cost every circuit its memory.</summary>
public static class Chips
{
    /// <summary>A direction: its mark, its word and, where it is known, its score. Colour never carries it alone.</summary>
    /// <param name="label">The label.</param>
    /// <param name="score">B in (−1, 1); null where it would only repeat a column.</param>
    /// <param name="stale">Whether nothing has happened for longer than the stale limit.</param>
    public static string Direction(DirectionLabel label, double? score, bool stale) =>
        $"<span class=\"tm-chip tm-chip-{label.Code()}\" data-testid=\"direction\"><span aria-hidden=\"true\">{Words.Glyph(label)}</span> {Words.Of(label)}"
        + (score is { } known && label != DirectionLabel.Unknown ? $" <span class=\"tm-number\">{Formats.Score(known)}</span>" : "")
        + (stale ? " · stale</span>" : "</span>");

    /// <summary>The state of a measure, with its standing rate where that says more.</summary>
    /// <param name="status">The status; null before the first.</param>
    /// <param name="rate">Standing rate in percent; null for none.</param>
    public static string Status(Status? status, double? rate) =>
        $"<span class=\"tm-chip tm-chip-strong\" data-testid=\"status\">{Words.Of(status)}{(rate is { } percent ? $" at {Formats.Number(percent, percent % 1 == 0 ? 0 : 1)}%" : "")}</span>";
}

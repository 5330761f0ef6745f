using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Cli;

/// <summary>Scores as lines of text for a terminal; units as on screen: direction −100…+100, level and index 0–100.</summary>
internal static class ScoreReport
{
    /// <summary>The relationship and all points, the harshest first.</summary>
    /// <param name="list">The points.</param>
    /// <param name="pair">The pair with most points; null for an empty record.</param>
    /// <param name="reading">Where it stands; null for an empty record.</param>
    public static IEnumerable<string> OfAll(FrictionPointList list, Relationship? pair, RelationshipDay? reading)
    {
        yield return AsOfLine(list.AsOf, list.NewestDevelopmentOn);
        if (pair is not null && reading is not null)
        {
            yield return $"{pair.Id}: tension index {Formats.Number(reading.Tension, 2)} of 100 "
                + $"({Formats.Number(reading.TensionLow, 2)}–{Formats.Number(reading.TensionHigh, 2)}), {Named(reading.Label)}"
                + (reading.SinceDay is { } since ? $" since {Formats.Day(DateOnly.FromDayNumber(since))}" : "")
                + $"; {reading.Tests.Held} of 4 tests of sustained reduction hold.";
        }

        yield return "";
        yield return Row("Direction", "", "Level", "Status", "Friction point");
        foreach (var p in list.Points)
        {
            var unknown = p.Label == DirectionLabel.Unknown;
            yield return Row(Named(p.Label), unknown ? "" : Formats.Score(p.Direction.Score), Formats.Number(p.Level.Level * 100), Words.Of(p.Status), p.Point.Id);
        }
    }

    /// <summary>One point with what each development contributes.</summary>
    public static IEnumerable<string> OfPoint(FrictionPointDetail detail, DateOnly asOf)
    {
        var p = detail.Reading;
        yield return $"{p.Point.Title} ({p.Point.Id})";
        yield return AsOfLine(asOf, detail.NewestDevelopmentOn);
        yield return $"Direction: {Named(p.Label)} {Formats.Score(p.Direction.Score)} "
            + $"({Formats.Score(p.Direction.Low)} to {Formats.Score(p.Direction.High)}), confidence {Formats.Percent(p.Direction.Confidence)}"
            + (p.IsStale ? "; stale" : "");
        yield return $"Level: {Formats.Number(p.Level.Level * 100)} of 100, {Words.LevelBand(p.Level.Level).ToLowerInvariant()}";
        yield return $"Status: {Words.Of(p.Status)}" + (p.StatusSince is { } since ? $" since {Formats.Day(since)}" : "");
        yield return "";
        yield return Part("Direction", "Level", "Day", "Action", "Development");
        foreach (var c in detail.Contributions())
        {
            yield return Part(
                Formats.WithSign(c.ToDirection * 100, 2), Formats.Number(c.ToLevel * 100, 2), Formats.Iso(c.Date), Words.Of(c.Action), c.DevelopmentId);
        }

        yield return Part(Formats.WithSign(p.Direction.Score * 100, 2), Formats.Number(p.Level.Level * 100, 2), "", "Sum", "");
    }

    private static string AsOfLine(DateOnly asOf, DateOnly? newest) =>
        $"As of {Formats.Day(asOf)}, method {ScoringOptions.Version}; "
        + (newest is { } day ? $"newest development {Formats.Day(day)}." : "no development on record by then.");

    private static string Named(DirectionLabel label) => $"{Words.Glyph(label)} {Words.Of(label)}";

    private static string Row(string direction, string score, string level, string status, string point) =>
        $"{direction,-13} {score,4}  {level,5}  {status,-20} {point}";

    private static string Part(string direction, string level, string day, string action, string development) =>
        $"{direction,9} {level,7}  {day,-10}  {action,-16} {development}".TrimEnd();
}

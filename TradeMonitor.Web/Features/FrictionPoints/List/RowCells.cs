using System.Net;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>What a row of the list shows of a reading, as markup: the same for all who see it, so one copy serves them all.</summary>
public sealed class RowCells
{
    private static readonly SharedDrawings<PointReading, int, RowCells> Drawn = new();

    private RowCells(PointReading p)
    {
        Standing = $"<td class=\"direction\">{Chips.Direction(p.Label, p.Direction.Score, p.IsStale)}{Judged(p)}</td><td class=\"level\">{Level(p)}</td>";
        Sides = $"<span class=\"tm-muted sub\"><bdi>{Codes(p.Point.ImposedBy)}</bdi> → <bdi>{Codes(p.Point.Affects)}</bdi> · {Words.Of(p.Point.Category)}</span>";
        Status = p.IsOpen ? Chips.Status(p.Status, StandingRates.Beside(p.Status, p.Level.Rate)) : "<span class=\"tm-muted\">Not opened yet</span>";
        Days = $"<td class=\"year\">{Year(p)}</td><td class=\"last\">{On(p.LastDevelopmentOn, p.AsOf, "None yet")}{Awaited(p)}</td><td class=\"next\">{On(p.NextDeadlineOn, p.AsOf, "None known")}</td>";
    }

    /// <summary>The cells of direction and level.</summary>
    public string Standing { get; }

    /// <summary>Who imposes it on whom, and its category.</summary>
    public string Sides { get; }

    /// <summary>What the cell of the status says.</summary>
    public string Status { get; }

    /// <summary>The cells of the last twelve months, the last development and the next deadline.</summary>
    public string Days { get; }

    /// <summary>The cells of a reading.</summary>
    public static RowCells Of(PointReading reading) => Drawn.Of(reading, 0, () => new(reading));

    private static string Judged(PointReading p) => p.Assessment is { Differs: true, Assessment: var judged }
        ? $"<span class=\"judged\" title=\"{WebUtility.HtmlEncode(judged.Reason)}\" data-testid=\"judged\">Team: {Words.Glyph(judged.Label.AsLabel())} {Words.Of(judged.Label.AsLabel()).ToLowerInvariant()}</span>"
        : "";

    private static string Level(PointReading p)
    {
        var level = Formats.Number(p.Level.Level * 100);
        return p switch
        {
            { IsOpen: false } => "<span class=\"tm-muted\">n/a</span>",
            { Point.Tracks: Tracks.Restriction } => $"<span class=\"meter\" aria-hidden=\"true\"><span style=\"width:{level}%\"></span></span> <span class=\"figure\">{level}</span> <span class=\"tm-muted\">{Words.LevelBand(p.Level.Level)}</span>",
            { Point.Tracks: Tracks.Relief } => "<span class=\"tm-muted\">Relief</span>",
            _ => "<span class=\"tm-muted\">Undertaking</span>",
        };
    }

    private static string Year(PointReading p) => SparklineMarkup.Of([.. p.LastYear.Select(score => score * 100)], YearInWords.Of(p), YearInWords.Tone(p.Label));

    private static string On(DateOnly? day, DateOnly asOf, string none) => day is { } known
        ? $"<span>{Formats.Distance(known, asOf)}</span> <time class=\"tm-muted sub\" datetime=\"{Formats.Iso(known)}\">{Formats.Day(known)}</time>"
        : $"<span class=\"tm-muted\">{none}</span>";

    private static string Awaited(PointReading p) => p.NextDeadlineOn is { } next ? $" <span class=\"tm-muted folded\">{Formats.Distance(next, p.AsOf)}</span>" : "";

    private static string Codes(IEnumerable<string> codes) => WebUtility.HtmlEncode(string.Join(", ", codes));
}

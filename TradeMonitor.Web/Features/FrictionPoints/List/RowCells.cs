using System.Net;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>
/// What a row of the list shows of a reading, as markup: the same for all who see it, so one copy serves them all. Links of the row stay elements:
/// a reader may stand on one while the row changes.
/// </summary>
public sealed class RowCells
{
    private static readonly SharedDrawings<PointReading, int, RowCells> Drawn = new();

    private static readonly SharedDrawings<PointReading, (string Here, bool Whole), string> Boxes = new();

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

    /// <summary>The box by which a point is chosen for comparison.</summary>
    /// <param name="p">The reading.</param>
    /// <param name="links">Links from the list.</param>
    /// <param name="whole">With the cell around it, which then holds nothing else.</param>
    public static string Box(PointReading p, FrictionPointLinks links, bool whole) =>
        Boxes.Of(p, (links.Here, whole), () => whole ? $"<td class=\"pick\"><div>{Box(p, links)}</div></td>" : Box(p, links));

    private static string Box(PointReading p, FrictionPointLinks links)
    {
        var (title, chosen) = (Encode(p.Point.Title), links.Chosen.Contains(p.Point.Id));
        return chosen || links.Chosen.Count < FrictionPointLinks.MostCompared
            ? $"<a role=\"checkbox\" aria-checked=\"{(chosen ? "true" : "false")}\" aria-label=\"Compare {title}\" href=\"{Encode(links.ToggleChosen(p.Point.Id))}\" data-replace><span class=\"box\" aria-hidden=\"true\">{(chosen ? "✓" : "")}</span></a>"
            : $"<span role=\"checkbox\" aria-checked=\"false\" aria-disabled=\"true\" aria-label=\"Compare {title}: four are chosen already\" class=\"full\"><span class=\"box\" aria-hidden=\"true\"></span></span>";
    }

    private static string Judged(PointReading p) => p.Assessment is { Differs: true, Assessment: var judged }
        ? $"<span class=\"judged\" title=\"{Encode(judged.Reason)}\" data-testid=\"judged\">Team: {Words.Glyph(judged.Label.AsLabel())} {Words.Of(judged.Label.AsLabel()).ToLowerInvariant()}</span>"
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

    private static string Codes(IEnumerable<string> codes) => Encode(string.Join(", ", codes));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

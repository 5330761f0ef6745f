using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>Sentences and marks that several parts of a point's page share.</summary>
public static class PointWords
{
    /// <summary>The finding about the direction: "Narrowing since 30 Oct 2025, now −48".</summary>
    public static string Direction(PointReading reading, DateOnly asOf) => reading switch
    {
        { IsOpen: false } => "Not open on this day",
        { Label: DirectionLabel.Unknown } => "Direction unknown: nothing on record that could move it yet",
        { IsStale: true, LastDevelopmentOn: { } last } => $"{Words.Of(reading.Label)}, nothing new since {Formats.Day(last)}",
        { LabelSince: { } since } when since == asOf => $"{Words.Of(reading.Label)} from this day, at {Formats.Score(reading.Direction.Score)}",
        { LabelSince: { } since } => $"{Words.Of(reading.Label)} since {Formats.Day(since)}, now {Formats.Score(reading.Direction.Score)}",
        _ => Words.Of(reading.Label),
    };

    /// <summary>What a point is and where it stands, for a link elsewhere: <c>US port fees: suspended, holding</c>.</summary>
    public static string Card(PointDossier dossier) =>
        $"{dossier.Point.Title}: {Words.Of(dossier.Reading.Status).ToLowerInvariant()}, {Words.Of(dossier.Reading.Label).ToLowerInvariant()}";

    /// <summary>What happened last, with its day.</summary>
    public static string Latest(PointDossier dossier) => dossier.Developments is [var last, ..]
        ? $"{Formats.Day(last.Development.Date)}: {last.Development.Headline}. As of {Formats.Day(dossier.AsOf)}."
        : $"Nothing on record as of {Formats.Day(dossier.AsOf)}.";

    /// <summary>The mark of a side: ▲ escalates, ▼ eases, ▬ neither.</summary>
    public static string Glyph(Side side) => side switch { Side.Escalating => "▲", Side.Easing => "▼", _ => "▬" };

    /// <summary>What the mark of a side says.</summary>
    public static string Of(Side side) => side switch { Side.Escalating => "escalates", Side.Easing => "eases", _ => "neither escalates nor eases" };

    /// <summary>The class of app.css that colours a side.</summary>
    public static string Css(Side side) => side switch { Side.Escalating => "tm-escalating", Side.Easing => "tm-narrowing", _ => "tm-holding" };

    /// <summary>The class of app.css that colours a part of the direction, as it is rounded.</summary>
    public static string Css(double part) => Part(part) is var text && text[0] == '+' ? "tm-escalating" : text[0] == '−' ? "tm-narrowing" : "tm-holding";

    /// <summary>The tone of a side on a chart.</summary>
    public static ChartTone Tone(Side side) => side switch { Side.Escalating => ChartTone.Escalating, Side.Easing => ChartTone.Narrowing, _ => ChartTone.Holding };

    /// <summary>The id of a development's place on the page.</summary>
    public static string Anchor(string developmentId) => "dev-" + developmentId;

    /// <summary>A part of the direction as the page shows it, ×100: <c>−13.4</c>.</summary>
    public static string Part(double part) => Formats.WithSign(part * 100, 1);

    /// <summary><c>20% → 10%</c>, <c>0 → 400 CNY per net ton</c>; null where neither end is known.</summary>
    public static string? Of(Rate rate)
    {
        if (rate.Before is null && rate.After is null)
        {
            return null;
        }

        var percent = rate.Unit == "percent";
        return $"{End(rate.Before)} → {End(rate.After)}{(percent ? "" : " " + rate.Unit)}";

        string End(double? value) => value is not { } v ? "?" : percent ? StandingRates.Text(v) : Formats.Number(v, v % 1 == 0 ? 0 : 1);
    }
}

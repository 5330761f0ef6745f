using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Timeline;

/// <summary>Sentences and marks of the timeline.</summary>
public static class TimelineWords
{
    /// <summary>The mark of a side: ▲ escalates, ▼ eases, ▬ neither.</summary>
    public static string Glyph(Side side) => side switch { Side.Escalating => "▲", Side.Easing => "▼", _ => "▬" };

    /// <summary>What the mark of a side says.</summary>
    public static string Of(Side side) => side switch { Side.Escalating => "escalates", Side.Easing => "eases", _ => "neither escalates nor eases" };

    /// <summary>The class of app.css that colours a side.</summary>
    public static string Css(Side side) => side switch { Side.Escalating => "tm-escalating", Side.Easing => "tm-narrowing", _ => "tm-holding" };

    /// <summary>The tone of a side on a chart.</summary>
    public static ChartTone Tone(Side side) => side switch { Side.Escalating => ChartTone.Escalating, Side.Easing => ChartTone.Narrowing, _ => ChartTone.Holding };

    /// <summary>The chart in words, for who cannot see it.</summary>
    public static string AltText(int developments, int lanes, int answers, int talks, DayRange span) =>
        $"Timeline of {Formats.Count(developments, "development")} in {Formats.Count(lanes, "lane")}, {Formats.Day(span.From)} to {Formats.Day(span.To)}; "
        + $"{Formats.Number(answers)} {(answers == 1 ? "answers" : "answer")} an earlier one, and {Formats.Count(talks, "round")} of talks {(talks == 1 ? "lies" : "lie")} across. The table below lists them. "
        + "Plus and minus zoom, left and right move, j and k go from one to the next, Enter opens.";

    /// <summary><c>Impose · deed · US</c>.</summary>
    public static string Facts(Development development) =>
        $"{Words.Of(development.Action)} · {Words.Of(development.Directness).ToLowerInvariant()} · {string.Join(" and ", development.Actors)}";

    /// <summary>How many escalate, ease and do neither, as far as there are any: <c>3 escalate, 1 eases</c>.</summary>
    public static string Sides(IEnumerable<DevelopmentAction> actions)
    {
        var counts = actions.CountBy(a => a.SideOf()).ToDictionary();
        return string.Join(", ", new[]
        {
            Part(Side.Escalating, "escalates", "escalate"),
            Part(Side.Easing, "eases", "ease"),
            Part(Side.Neither, "does neither", "do neither"),
        }.OfType<string>());

        string? Part(Side side, string one, string many) => counts.GetValueOrDefault(side) switch { 0 => null, 1 => $"1 {one}", var n => $"{Formats.Number(n)} {many}" };
    }
}

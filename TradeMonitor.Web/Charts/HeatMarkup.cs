using System.Globalization;
using System.Net;
using System.Text;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// The rows of a heat map as markup. A map has a thousand cells and more: as one piece of markup a row they cost
/// a reader's circuit next to nothing, as elements of their own several hundred KiB.
/// </summary>
public static class HeatMarkup
{
    private const int Shades = 5;

    /// <summary>The headings of the columns.</summary>
    /// <param name="rowHeading">That of the first column, for screen readers.</param>
    /// <param name="months">First days of the months, oldest first.</param>
    public static string Headings(string rowHeading, Sequence<DateOnly> months)
    {
        var markup = new StringBuilder($"<th scope=\"col\"><span class=\"tm-hidden\">{WebUtility.HtmlEncode(rowHeading)}</span></th>");
        foreach (var month in months)
        {
            markup.Append($"<th scope=\"col\"><span{(IsMain(month) ? "" : " class=\"between\"")} aria-hidden=\"true\">{Heading(month)}</span><span class=\"tm-hidden\">{Month(month)}</span></th>");
        }

        return markup.ToString();
    }

    /// <summary>One row: its title, and its cells; links all of them.</summary>
    /// <param name="row">The row.</param>
    /// <param name="months">First days of the months, oldest first; as many as the row has values.</param>
    /// <param name="href">Where a cell leads.</param>
    /// <param name="chosen">The month that is open, if it is in this row.</param>
    /// <param name="isEntry">Whether the row's last cell is where the Tab key enters the map.</param>
    public static string Row(HeatRow row, Sequence<DateOnly> months, Func<HeatCell, string> href, DateOnly? chosen, bool isEntry)
    {
        if (row.Values.Count != months.Count)
        {
            throw new ArgumentException($"Row '{row.Id}' has {row.Values.Count} values for {months.Count} months.", nameof(row));
        }

        var title = WebUtility.HtmlEncode(row.Title);
        var markup = new StringBuilder($"<th scope=\"row\"><a href=\"{WebUtility.HtmlEncode(row.Href)}\" title=\"{title}\"><span class=\"glyph\" style=\"color:{row.Tone.LineCss()}\" aria-hidden=\"true\">{Sign(row.Tone)}</span> ")
            .Append($"<span class=\"tm-hidden\">{Word(row.Tone)}:</span> <span class=\"name\" dir=\"auto\">{title}</span></a></th>");
        for (var i = 0; i < months.Count; i++)
        {
            var entry = chosen is { } month ? months[i] == month : isEntry && i == months.Count - 1;
            markup.Append("<td><a class=\"").Append(Shade(row.Values[i])).Append(Glyph(row.Values[i].Tone))
                .Append("\" href=\"").Append(WebUtility.HtmlEncode(href(new(row.Id, months[i]))))
                .Append("\" title=\"").Append(title).Append(", ").Append(Words(months[i], row.Values[i]))
                .Append("\" tabindex=\"").Append(entry ? "0" : "-1").Append('"')
                .Append(chosen == months[i] ? " aria-current=\"true\"" : "").Append("></a></td>");
        }

        return markup.ToString();
    }

    /// <summary>The word of a tone.</summary>
    public static string Word(ChartTone tone) => tone switch
    {
        ChartTone.Escalating or ChartTone.EscalatingSoft => "escalating",
        ChartTone.Narrowing or ChartTone.NarrowingSoft => "narrowing",
        ChartTone.Unknown => "unknown",
        _ => "holding",
    };

    /// <summary>The sign that always stands with the word.</summary>
    public static string Sign(ChartTone tone) => Word(tone) switch
    {
        "escalating" => "▲",
        "narrowing" => "▼",
        "unknown" => "?",
        _ => "▬",
    };

    /// <summary>A month: <c>Mar 2025</c>.</summary>
    public static string Month(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How a month stands above its column.</summary>
    public static string Heading(DateOnly month) => month.ToString(month.Month == 1 ? "yyyy" : "MMM", CultureInfo.InvariantCulture);

    /// <summary>Whether a month is named wherever many are shown: there is no room for more.</summary>
    public static bool IsMain(DateOnly month) => month.Month % 3 == 1;

    /// <summary>How strongly a cell is shaded: −5, narrowing, to +5, escalating; null where nothing is known.</summary>
    public static int? Step(HeatValue value) =>
        value.Value is { } v ? Math.Sign(v) * (int)Math.Round(Math.Min(1, Math.Abs(v)) * Shades, MidpointRounding.AwayFromZero) : null;

    private static string Words(DateOnly month, HeatValue value) =>
        value.Value is { } v
            ? $"{Month(month)}: {Word(value.Tone)}, {ChartFormat.Value(v * 100, new(-100, 100, 50, ValueFormat.WithSign, 0))}"
            : $"{Month(month)}: unknown";

    private static string Shade(HeatValue value) => Step(value) switch
    {
        null => "u",
        0 => "z",
        > 0 and var up => FormattableString.Invariant($"e{up}"),
        { } down => FormattableString.Invariant($"n{-down}"),
    };

    private static string Glyph(ChartTone tone) => Word(tone) switch
    {
        "escalating" => " up",
        "narrowing" => " down",
        _ => "",
    };
}

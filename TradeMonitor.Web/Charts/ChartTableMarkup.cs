using System.Globalization;
using System.Net;
using System.Text;

namespace TradeMonitor.Web.Charts;

/// <summary>The rows of a chart's table as markup: a table has hundreds of them, and all who open it see the same.</summary>
public static class ChartTableMarkup
{
    /// <summary>Some rows.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="axis">How values are written.</param>
    public static string Rows(IEnumerable<ChartTableRow> rows, ValueAxis axis)
    {
        var markup = new StringBuilder();
        foreach (var row in rows)
        {
            Append(markup, row, axis);
        }

        return markup.ToString();
    }

    private static void Append(StringBuilder markup, ChartTableRow row, ValueAxis axis)
    {
        markup.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><time datetime=\"{row.Day:yyyy-MM-dd}\">{ChartFormat.Day(row.Day)}</time></th>");
        foreach (var value in row.Values)
        {
            markup.Append("<td>");
            if (value is { } v)
            {
                markup.Append(CultureInfo.InvariantCulture, $"<data value=\"{v:R}\">{WebUtility.HtmlEncode(ChartFormat.Value(v, axis))}</data>");
            }

            markup.Append("</td>");
        }

        if (row.Marked is { } marked)
        {
            markup.Append("<td class=\"marked\">").Append(WebUtility.HtmlEncode(marked)).Append("</td>");
        }

        markup.Append("</tr>");
    }
}

using System.Globalization;
using System.Net;
using System.Text;

namespace TradeMonitor.Web.Charts;

/// <summary>The rows of a chart's table as markup: a table has hundreds of them, and all who open it see the same.</summary>
public static class ChartTableMarkup
{
    /// <summary>The cells of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="axis">How values are written.</param>
    public static string Cells(ChartTableRow row, ValueAxis axis)
    {
        var markup = new StringBuilder();
        markup.Append(CultureInfo.InvariantCulture, $"<th scope=\"row\"><time datetime=\"{row.Day:yyyy-MM-dd}\">{ChartFormat.Day(row.Day)}</time></th>");
        foreach (var value in row.Values)
        {
            markup.Append("<td>");
            if (value is { } v)
            {
                markup.Append(CultureInfo.InvariantCulture, $"<data value=\"{v:R}\">{WebUtility.HtmlEncode(ChartFormat.Value(v, axis))}</data>");
            }

            markup.Append("</td>");
        }

        return row.Marked is { } marked ? markup.Append("<td class=\"marked\">").Append(WebUtility.HtmlEncode(marked)).Append("</td>").ToString() : markup.ToString();
    }
}

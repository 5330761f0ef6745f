using System.Net;
using System.Text;

namespace TradeMonitor.Web.Shared;

/// <summary>What a menu of choices holds, as one piece of markup: menus hold dozens of choices, are closed most of the time, and all lead elsewhere after each click.</summary>
/// <param name="Chosen">How many are chosen.</param>
/// <param name="Markup">List items with one link each.</param>
public sealed record ChoicePanel(int Chosen, string Markup)
{
    /// <summary>The panel of a facet.</summary>
    /// <param name="facet">Its name in the address.</param>
    /// <param name="choices">The values.</param>
    public static ChoicePanel Of(string facet, IReadOnlyList<Choice> choices)
    {
        var markup = new StringBuilder();
        foreach (var choice in choices)
        {
            markup.Append($"<li><a role=\"checkbox\" aria-checked=\"{(choice.Chosen ? "true" : "false")}\" href=\"{Encode(choice.Href)}\" data-testid=\"facet-{facet}-{Encode(choice.Code)}\">")
                .Append($"<span class=\"box\" aria-hidden=\"true\">{(choice.Chosen ? "✓" : "")}</span> <bdi class=\"word\">{Encode(choice.Name)}</bdi> <span class=\"count\">{Formats.Number(choice.Count)}</span></a></li>");
        }

        return new(choices.Count(c => c.Chosen), choices.Count > 0 ? markup.ToString() : "<li class=\"none\">Nothing to choose from</li>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

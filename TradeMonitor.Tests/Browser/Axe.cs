using System.Text.Json;
using Deque.AxeCore.Commons;

namespace TradeMonitor.Tests.Browser;

/// <summary>The accessibility rules of axe, run on a page whose security policy stays on.</summary>
internal static class Axe
{
    private const string Rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private const string RulesOnColours = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

    private const string Run =
        """
        axe.run(document, { runOnly: RULES, resultTypes: ['violations'] }).then(result => JSON.stringify(
            result.violations.map(v => `${v.impact} ${v.id}: ${v.help} (${v.nodes.length}): ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')}`)))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each rule that the page breaks.</summary>
    /// <param name="visitor">Who looks at the page.</param>
    /// <param name="ofColours">Asks for the rules on colours alone: all that a theme can break.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(Visitor visitor, bool ofColours = false)
    {
        // Through the debugger: as a script of the page, the page's own policy would refuse it.
        await visitor.DebugAsync("Runtime.evaluate", new() { ["expression"] = Script });
        var answer = await visitor.DebugAsync("Runtime.evaluate", new() { ["expression"] = Run.Replace("RULES", ofColours ? RulesOnColours : Rules, StringComparison.Ordinal), ["awaitPromise"] = true, ["returnByValue"] = true });
        var found = answer!.Value.GetProperty("result").GetProperty("value").GetString()!;
        return JsonSerializer.Deserialize<List<string>>(found)!;
    }
}

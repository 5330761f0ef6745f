using Microsoft.AspNetCore.Components;

namespace TradeMonitor.Web.Shell;

/// <summary>The theme that this visitor chose: <c>light</c>, <c>dark</c> or <c>system</c>; kept in a cookie, read by the server.</summary>
public sealed class ThemeChoice
{
    /// <summary>The cookie that the browser module writes.</summary>
    public const string Cookie = "theme";

    /// <summary>Follow the device.</summary>
    public const string System = "system";

    /// <summary>What can be chosen, with its name on screen.</summary>
    public static IReadOnlyList<(string Value, string Name)> All { get; } = [(System, "System theme"), ("light", "Light theme"), ("dark", "Dark theme")];

    /// <summary>The choice that holds in this circuit; a circuit has no cookies, so it comes with the page, and outlasts a pause.</summary>
    [PersistentState]
    public string Value { get; set; } = System;

    /// <summary>The cookie's value if it is a choice, else <see cref="System"/>: a cookie can hold anything.</summary>
    public static string Read(string? cookie) => All.Any(c => c.Value == cookie) ? cookie! : System;
}

namespace TradeMonitor.Web.Security;

/// <summary>A browser and its system in a few words, so that somebody recognises their own sessions.</summary>
internal static class DeviceName
{
    // In this order: most browsers claim to be several.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => $"{Find(Browsers, userAgent, "A browser")} on {Find(Systems, userAgent, "an unknown system")}";

    private static string Find((string Mark, string Name)[] known, string? text, string otherwise) =>
        known.FirstOrDefault(k => text?.Contains(k.Mark, StringComparison.Ordinal) == true).Name ?? otherwise;
}

using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser;

/// <summary>The browser that the tests drive: the one of CHROMIUM, else the one on the path, else Playwright's own.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

    // As root there is no sandbox, and a test must neither call home nor wait for it.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> StartAsync(IPlaywright playwright)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });
        }
        catch (PlaywrightException e) when (e.Message.Contains("Executable doesn't exist", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The browser tests need a Chromium: run ./test.sh, which finds or installs one, or set CHROMIUM to its path.", e);
        }
    }

    /// <summary>Where the program is; null if neither CHROMIUM nor the path names one.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
        ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => Names, Path.Combine)
            .FirstOrDefault(File.Exists);
}

using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>Where the relationship stands.</summary>
public sealed class OverviewPage(IPage page) : ScreenPage(page)
{
    public const string Address = "/";

    public ILocator Reading => Page.GetByTestId("reading");
}

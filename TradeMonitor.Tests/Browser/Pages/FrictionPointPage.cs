using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>One friction point.</summary>
public sealed class FrictionPointPage(IPage page) : ScreenPage(page)
{
    public ILocator Direction => Page.GetByTestId("direction");

    public ILocator Status => Page.GetByTestId("status");

    public static string Address(string id) => "/friction-points/" + id;
}

using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>The list of friction points.</summary>
public sealed class FrictionPointsPage(IPage page) : ScreenPage(page)
{
    public const string Address = "/friction-points";

    public ILocator Row(string id) => Page.GetByTestId("fp-" + id);
}

using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;

namespace TradeMonitor.Tests.Browser;

/// <summary>What must be large enough to be read or touched, and what must be in line.</summary>
[Collection(LooksAtForms.Name)]
public class LayoutChecks(BrowserFixture browser) : BrowserTest(browser)
{
    private const double LeastHeight = 24;

    [Theory]
    [InlineData(320, 24)]
    [InlineData(390, 24)]
    [InlineData(768, 24)]
    [InlineData(1440, 16)]
    public async Task CellOfTheFrictionMap_IsLargeEnoughToTouch(int width, double leastWidth)
    {
        var visitor = await VisitAsync(OverviewPage.Address, new($"{width} px", width, 900, ColorScheme.Light, IsPhone: width < 600));

        var box = await visitor.Page.GetByTestId("heat-friction").Locator("td:last-child a").First.BoundingBoxAsync();

        Assert.InRange(box!.Width, leastWidth, double.MaxValue);
        Assert.InRange(box.Height, LeastHeight, double.MaxValue);
    }

    [Theory]
    [InlineData(1920)]
    [InlineData(2560)]
    public async Task Content_EndsInLineWithTheTopBar(int width)
    {
        var visitor = await VisitAsync(FrictionPointsPage.Address, new($"{width} px", width, 1080, ColorScheme.Light));

        var (bar, content) = (await visitor.Page.GetByTestId("sign-in").BoundingBoxAsync(), await visitor.Page.GetByTestId("grid").BoundingBoxAsync());

        Assert.Equal(bar!.X + bar.Width, content!.X + content.Width, 0.5);
    }

    [Fact]
    public async Task NamesAboveTheTensionChart_NeverTouch()
    {
        foreach (var view in new[] { View.SmallPhone, View.Phone, View.Tablet, View.Light })
        {
            var visitor = await VisitAsync(OverviewPage.Address + "?range=all&asOf=2025-12-05", view);

            var touching = await visitor.Page.EvaluateAsync<string[]>(
                """
                () => {
                    const names = [...document.querySelectorAll('svg.frame > .day-mark + g text')].filter(t => t.getClientRects().length > 0)
                        .map(t => ({ text: t.textContent, box: t.getBoundingClientRect() }));
                    return names.flatMap((a, i) => names.slice(i + 1)
                        .filter(b => a.box.left < b.box.right && b.box.left < a.box.right && a.box.top + 4 < b.box.bottom && b.box.top + 4 < a.box.bottom)
                        .map(b => `${a.text} and ${b.text}`));
                }
                """);

            Assert.Empty(touching);
        }
    }
}

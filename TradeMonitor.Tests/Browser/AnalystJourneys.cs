using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;

namespace TradeMonitor.Tests.Browser;

/// <summary>What an analyst does in the morning, from the first look to a source.</summary>
public class AnalystJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string RareEarths = "cn-rare-earths", Fentanyl = "us-ieepa-fentanyl-tariff";

    [Fact]
    public async Task Filter_StandsInTheAddress_AndGivesTheSameRowsAfterAReload()
    {
        var visitor = await VisitAsync("/friction-points?asOf=2025-12-05");
        var list = new FrictionPointsPage(visitor.Page);
        var all = await list.RowIdsAsync();

        await list.ChooseAsync("category", "export-control");
        await list.ChooseDirectionAsync("narrowing");
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 4 of 47");
        var rows = await list.RowIdsAsync();
        var address = visitor.Page.Url;
        await visitor.ReloadAsync();

        Assert.Equal(47, all.Count);
        Assert.Equal(["asOf=2025-12-05", "category=export-control", "direction=narrowing"], new Uri(address).Query.TrimStart('?').Split('&').Order());
        Assert.Equal(rows, await list.RowIdsAsync());
        Assert.Equal(address, visitor.Page.Url);
        await list.ClearAll.ClickAsync();
        await Assertions.Expect(list.Shown).ToHaveTextAsync("Showing 47 of 47");
    }

    [Fact]
    public async Task AsOfThePeakOfApril2025_TakesTheWholeProductBack()
    {
        var visitor = await VisitAsync(OverviewPage.Address);
        var overview = new OverviewPage(visitor.Page);

        await overview.AsOfDay.FillAsync("2025-04-11");
        await Assertions.Expect(overview.Reading).ToContainTextAsync("73.2 of 100");
        await Assertions.Expect(overview.Heading).ToContainTextAsync("Escalating");

        var list = new FrictionPointsPage(visitor.Page);
        await list.NavigateAsync("Friction points");
        await Assertions.Expect(list.Heading).ToHaveTextAsync("Friction points");
        await Assertions.Expect(list.AsOfDay).ToHaveValueAsync("2025-04-11");
        await Assertions.Expect(list.Row("us-ieepa-reciprocal-tariff").GetByTestId("direction")).ToContainTextAsync("Escalating");

        await list.Open("us-ieepa-reciprocal-tariff").ClickAsync();
        var point = new FrictionPointPage(visitor.Page);
        await Assertions.Expect(point.Why).ToContainTextAsync("Why escalating");
        await Assertions.Expect(point.AsOfDay).ToHaveValueAsync("2025-04-11");
        Assert.DoesNotContain("May 2025", await point.Main.InnerTextAsync(), StringComparison.Ordinal);

        await point.Today.ClickAsync();
        await Assertions.Expect(point.Direction.First).ToContainTextAsync("Holding");
        Assert.DoesNotContain("asOf", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyAPointNarrows_LeadsToTheDevelopmentAndItsSource()
    {
        var visitor = await VisitAsync(FrictionPointPage.Address(Fentanyl) + "?asOf=2025-12-05");
        var point = new FrictionPointPage(visitor.Page);

        await Assertions.Expect(point.Why).ToContainTextAsync("Why narrowing");
        Assert.Equal(await point.ScoreAsync(), Math.Round(await point.SumOfWhyAsync()));
        await point.Why.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "Fentanyl duty cut from 20% to 10%" }).ClickAsync();
        var development = point.Target;
        await Assertions.Expect(development).ToBeInViewportAsync();
        await Assertions.Expect(development).ToContainTextAsync("20% → 10%");

        await development.Locator("summary").Last.ClickAsync();
        var source = development.GetByRole(AriaRole.Link, new() { NameRegex = new("^what rests on it") }).First;
        var cited = development.Locator("a[rel~=external]").First;
        Assert.StartsWith("https://", await cited.GetAttributeAsync("href"), StringComparison.Ordinal);
        await source.ClickAsync();

        await Assertions.Expect(point.Heading).ToContainTextAsync("Sources");
        await Assertions.Expect(point.Main).ToContainTextAsync("Fentanyl duty cut from 20% to 10%");
    }

    [Fact]
    public async Task TwoPoints_StandSideBySide()
    {
        var visitor = await VisitAsync("/friction-points?asOf=2025-12-05");
        var list = new FrictionPointsPage(visitor.Page);

        await list.Pick(RareEarths).ClickAsync();
        await Assertions.Expect(list.CompareBar).ToContainTextAsync("Choose one more to compare");
        await list.Pick(Fentanyl).ClickAsync();
        await list.Compare.ClickAsync();

        await Assertions.Expect(list.Heading).ToHaveTextAsync("Side by side");
        var table = visitor.Page.GetByTestId("comparison");
        await Assertions.Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(2);
        await Assertions.Expect(table.GetByTestId("direction")).ToHaveTextAsync([new Regex("Narrowing"), new("Narrowing")]);
        await Assertions.Expect(list.AsOfDay).ToHaveValueAsync("2025-12-05");
    }

    [Fact]
    public async Task CellOfTheFrictionMap_OpensItsDevelopments()
    {
        var visitor = await VisitAsync("/?asOf=2025-12-05");

        await visitor.Page.GetByTitle(new Regex("^US fentanyl.*, Nov 2025: narrowing")).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Fentanyl duty cut from 20% to 10%");
        Assert.Contains("cell=", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherRange_ChangesFrameAndFiguresTogether_ForAReaderWhoHasTurnedToNoChart()
    {
        var visitor = await VisitAsync("/?asOf=2025-12-05");
        var sketch = visitor.Page.GetByTestId("chart-tension").Locator("svg.frame");
        var before = await sketch.InnerHTMLAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "3M: the last three months" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**range=3m**");
        await Assertions.Expect(visitor.Page.GetByTestId("chart-tension").Locator(".box")).ToHaveAttributeAsync("aria-label", new Regex("over the last three months"));
        var after = await sketch.InnerHTMLAsync();
        await visitor.ReloadAsync();

        Assert.NotEqual(before, after);
        Assert.Equal(await sketch.InnerHTMLAsync(), after);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DotOfAChart_OpensItsDevelopment_WithTheFirstTouch(bool byFinger)
    {
        var visitor = await VisitAsync(FrictionPointPage.Address(Fentanyl) + "?asOf=2025-12-05", byFinger ? View.Phone : View.Light);
        var chart = visitor.Page.GetByTestId("chart-direction");
        await chart.ScrollIntoViewIfNeededAsync();
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => performance.getEntriesByType('resource').filter(r => r.name.includes('apexcharts')).length"));

        var dot = await chart.Locator("circle.dot").Last.BoundingBoxAsync();
        var (x, y) = (dot!.X + (dot.Width / 2), dot.Y + (dot.Height / 2));
        await (byFinger ? visitor.Page.Touchscreen.TapAsync(x, y) : visitor.Page.Mouse.ClickAsync(x, y));

        await Assertions.Expect(new FrictionPointPage(visitor.Page).Target).ToBeInViewportAsync();
        Assert.Contains("asOf=2025-12-05", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysFasterThanTheFigures_ReadTheChartAllTheSame()
    {
        var visitor = await VisitAsync(FrictionPointPage.Address(Fentanyl) + "?asOf=2025-12-05");

        await visitor.Page.EvaluateAsync("() => { const chart = document.querySelector('[data-testid=chart-direction] .box'); chart.focus(); for (const key of ['End', 'Home', 'End', 'ArrowLeft']) chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); }");

        await Assertions.Expect(visitor.Page.GetByTestId("chart-direction").Locator("[aria-live]")).ToContainTextAsync("4 Dec 2025, Direction");
    }

    [Fact]
    public async Task PointerOnAChart_HasAllThatShareItsDaysSpeakOfOneDay()
    {
        var visitor = await VisitAsync(FrictionPointPage.Address(Fentanyl) + "?asOf=2025-12-05");

        await visitor.Page.EvaluateAsync("() => { const chart = document.querySelector('[data-testid=chart-direction] .box'); const { left, top, width } = chart.querySelector('.plot').getBoundingClientRect(); for (const moved of ['pointerenter', 'pointermove']) chart.dispatchEvent(new PointerEvent(moved, { clientX: left + width / 2, clientY: top + 20 })); }");

        var days = visitor.Page.Locator(".chart .cursor[data-on] strong");
        await Assertions.Expect(days).ToHaveCountAsync(3);
        Assert.Single((await days.AllTextContentsAsync()).Distinct());
    }
}

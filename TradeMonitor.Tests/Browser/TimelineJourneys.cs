using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser;

/// <summary>Somebody reads the timeline by keys, by mouse and by touch.</summary>
public class TimelineJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Keys_ZoomMoveChooseAndOpen()
    {
        var visitor = await VisitAsync("/timeline?asOf=2025-12-05");
        var plot = await PlotAsync(visitor);
        await plot.FocusAsync();

        await visitor.Page.Keyboard.PressAsync("+");
        await visitor.Page.Keyboard.PressAsync("End");
        await visitor.ReachAsync("/timeline?from=2021-03-*&asOf=2025-12-05");
        await visitor.Page.Keyboard.PressAsync("k");

        await Assertions.Expect(visitor.Page.GetByTestId("opened-development")).ToBeVisibleAsync();
        Assert.Contains("dev=", visitor.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visitor.Page.Locator(".says[data-kept] strong")).ToHaveTextAsync(await visitor.Page.Locator("#opened-title").InnerTextAsync());
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ReachAsync("/friction-points/*?dev=*&asOf=2025-12-05*");
    }

    [Fact]
    public async Task Mouse_PointsDragsAndBrushes_AndAPlainWheelMovesThePage()
    {
        var visitor = await VisitAsync("/timeline?from=2025-01-01&to=2025-12-05");
        var plot = await PlotAsync(visitor);
        var box = (await plot.BoundingBoxAsync())!;

        await visitor.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 200);
        await visitor.Page.Mouse.WheelAsync(0, 60);
        await visitor.SettleAsync();
        Assert.Contains("from=2025-01-01&to=2025-12-05", visitor.Page.Url, StringComparison.Ordinal);
        Assert.True(await visitor.Page.EvaluateAsync<double>("() => scrollY") > 0);

        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(box.X + (box.Width / 2) + 200, box.Y + 200, new() { Steps = 5 });
        await visitor.Page.Mouse.UpAsync();
        await visitor.ReachAsync("/timeline?from=2024-10-*&to=2025-09-*");

        var to = visitor.Page.GetByRole(AriaRole.Slider, new() { Name = "Last day shown" });
        await to.FocusAsync();
        await to.PressAsync("End");
        await visitor.Page.WaitForFunctionAsync("() => /from=2024-10-..$/.test(location.href)");
        await Assertions.Expect(to).ToHaveAttributeAsync("aria-valuetext", "23 Nov 2026");
    }

    [Fact]
    public async Task YearInTheStrip_IsALink_WithAndWithoutScript()
    {
        var without = await ArriveAsync(javaScript: false);
        await without.ReadAsync("/timeline");
        await without.Page.GetByRole(AriaRole.Link, new() { Name = "2019", Exact = true }).ClickAsync();
        Assert.EndsWith("/timeline?from=2019-01-01&to=2019-12-31", without.Page.Url, StringComparison.Ordinal);
        Assert.True(await without.Page.Locator(".sketch use").CountAsync() > 10);

        var with = await VisitAsync("/timeline");
        await PlotAsync(with);
        await with.Page.GetByRole(AriaRole.Link, new() { Name = "2019", Exact = true }).ClickAsync();

        await Assertions.Expect(with.Page.GetByRole(AriaRole.Slider, new() { Name = "First day shown" })).ToHaveAttributeAsync("aria-valuetext", "1 Jan 2019");
        await Assertions.Expect(with.Page.GetByRole(AriaRole.Slider, new() { Name = "Last day shown" })).ToHaveAttributeAsync("aria-valuetext", "31 Dec 2019");
    }

    [Fact]
    public async Task Script_SetsMarksWhereTheSketchHasThem()
    {
        var visitor = await VisitAsync("/timeline?from=2025-10-01&to=2025-12-05&dev=2025-11-10-us-fentanyl-to-10");
        var plot = await PlotAsync(visitor);

        // The ring of the sketch lies where the drawing has its own: dark ink at the circle's edge.
        var ink = await plot.EvaluateAsync<int>("""
            plot => {
                plot.closest('.lanes').removeAttribute('data-live'); // so that the sketch has a place
                const [canvas, ring] = [plot.querySelector('canvas'), plot.querySelector('.sketch .ring')];
                const [box, at] = [canvas.getBoundingClientRect(), ring.getBoundingClientRect()];
                const scale = canvas.width / box.width;
                const pixels = canvas.getContext('2d').getImageData((at.left - box.left - 4) * scale, (at.top - box.top - 4) * scale, 30 * scale, 30 * scale).data;
                let dark = 0;
                for (let i = 0; i < pixels.length; i += 4) if (pixels[i + 3] > 200 && pixels[i] + pixels[i + 1] + pixels[i + 2] < 120) dark++;
                return dark;
            }
            """);
        Assert.InRange(ink, 40, 400);
    }

    private static async Task<ILocator> PlotAsync(Visitor visitor)
    {
        await visitor.Page.Locator(".lanes[data-live]").WaitForAsync();
        return visitor.Page.GetByTestId("lanes-timeline").Locator(".plot");
    }
}

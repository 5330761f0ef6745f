using Microsoft.Playwright;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Browser;

/// <summary>An analyst keeps a chart, somebody else verifies it, and it is taken back. On a server of its own: snapshots are kept.</summary>
public class SnapshotJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Point = "us-ieepa-fentanyl-tariff";

    [Fact]
    public async Task ChartIsKept_VerifiedByADroppedFile_AndTakenBack()
    {
        var app = StartServer();
        var analyst = await ArriveAsync(app, Role.Analyst);
        await analyst.GoToAsync($"/friction-points/{Point}?asOf=2025-12-05");
        var chart = analyst.Page.GetByTestId("chart-direction");
        await chart.Locator("summary").ClickAsync();
        await chart.GetByRole(AriaRole.Link, new() { Name = "Keep this" }).ClickAsync();
        await analyst.Page.GetByLabel("Title").FillAsync("As it stood in December");
        await analyst.Page.GetByLabel("Tags").FillAsync("memo");
        await analyst.Page.GetByTestId("keep").ClickAsync();

        await Assertions.Expect(analyst.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("As it stood in December");
        var address = new Uri(analyst.Page.Url).AbsolutePath;
        Assert.True(await analyst.Page.GetByTestId("snapshot-picture").EvaluateAsync<bool>("i => i.decode().then(() => i.naturalWidth > 0)"));
        var reader = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await reader.GoToAsync("/snapshots?q=december");
        await Assertions.Expect(reader.Page.GetByTestId("snapshots").GetByRole(AriaRole.Link)).ToHaveTextAsync(["As it stood in December"]);

        var file = await (await reader.Page.APIRequest.GetAsync(new Uri(app.ClientOptions.BaseAddress, address + ".png").AbsoluteUri)).BodyAsync();
        await reader.GoToAsync("/verify");
        await DropAsync(reader, file);
        await Assertions.Expect(reader.Page.GetByTestId("verdict")).ToContainTextAsync("Genuine");
        await Assertions.Expect(reader.Page.GetByTestId("verdict")).ToContainTextAsync("As it stood in December");
        file[^100] ^= 1;
        await DropAsync(reader, file);
        await Assertions.Expect(reader.Page.GetByTestId("verdict")).ToContainTextAsync("Altered");

        await analyst.Page.GetByLabel("Reason").FillAsync("The wrong point.");
        await analyst.Page.GetByTestId("withdraw").ClickAsync();
        await Assertions.Expect(analyst.Page.GetByTestId("tombstone")).ToContainTextAsync("The wrong point.");
    }

    [Theory]
    [InlineData("desktop, light")]
    [InlineData("desktop, dark")]
    [InlineData("phone")]
    public async Task KeptChart_IsSoundInEveryView(string view)
    {
        var app = StartServer();
        var analyst = await ArriveAsync(app, Role.Analyst, View.All.Single(v => v.Name == view));
        await analyst.GoToAsync($"/snapshots/keep?chart=direction&of={Point}&asOf=2025-12-05");
        await analyst.Page.GetByTestId("keep").ClickAsync();
        await Assertions.Expect(analyst.Page.GetByTestId("downloads")).ToBeVisibleAsync();
        await analyst.SettleAsync();
        await SoundAsync(analyst);

        await analyst.GoToAsync("/snapshots");

        await Assertions.Expect(analyst.Page.GetByTestId("snapshots").Locator("li")).ToHaveCountAsync(1);
        await SoundAsync(analyst);
    }

    [Fact]
    public async Task LinkOfAChart_IsCopiedWithItsDay()
    {
        var app = StartServer();
        var reader = await ArriveAsync(origin: app.ClientOptions.BaseAddress);
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.GoToAsync("/");
        await reader.Page.GetByTestId("chart-tension").Locator("summary").ClickAsync();

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();

        await Assertions.Expect(reader.Page.GetByTestId("chart-tension").GetByText("Copied")).ToBeVisibleAsync();
        Assert.EndsWith("/?range=2y&asOf=2026-11-23", await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    private static Task DropAsync(Visitor visitor, byte[] file) =>
        visitor.Page.GetByTestId("verify-file").SetInputFilesAsync(new FilePayload { Name = "chart.png", MimeType = "image/png", Buffer = file });

    private static async Task SoundAsync(Visitor visitor)
    {
        var violations = await Axe.ViolationsAsync(visitor);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private async Task<Visitor> ArriveAsync(TradeMonitorApp app, Role role, View? view = null)
    {
        var cookie = await app.CookieAsync(await app.AddPersonAsync(role, "ben"));
        var visitor = await ArriveAsync(view, origin: app.ClientOptions.BaseAddress);
        await visitor.Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = app.ClientOptions.BaseAddress.ToString() }]);
        return visitor;
    }
}

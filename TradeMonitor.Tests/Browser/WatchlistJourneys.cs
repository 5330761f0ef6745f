using Microsoft.Playwright;
using TradeMonitor.Tests.Browser.Pages;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace TradeMonitor.Tests.Browser;

/// <summary>An analyst watches points and is told what happens on them. On a server of its own: the record changes.</summary>
public class WatchlistJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Point = "cn-rare-earths", Headline = "General licences for rare earths opened to all buyers";

    [Fact]
    public async Task ChangeOfAWatchedPoint_RingsWithoutAReload_LeadsToItsCause_AndIsReadOnce()
    {
        var app = StartServer();
        var analyst = await ArriveAsync(app, Role.Analyst);
        await analyst.GoToAsync("/watchlist");
        await Assertions.Expect(analyst.Page.GetByTestId("empty")).ToContainTextAsync("You watch nothing yet");
        await analyst.GoToAsync(FrictionPointPage.Address(Point));
        await analyst.Page.Keyboard.PressAsync("w");
        await Assertions.Expect(analyst.Page.GetByTestId("watch")).ToHaveAttributeAsync("aria-pressed", "true");
        var other = await ArriveAsync(app, Role.Analyst);
        await other.GoToAsync(FrictionPointsPage.Address);

        await ChangeStatusAsync(app);

        await Assertions.Expect(Bell(analyst)).ToHaveAccessibleNameAsync("Watchlist, 1 unread");
        await Assertions.Expect(Bell(other)).ToHaveAccessibleNameAsync("Watchlist");
        await analyst.Page.Keyboard.PressAsync("g");
        await analyst.Page.Keyboard.PressAsync("w");
        var notice = analyst.Page.GetByTestId("notices").Locator("li").First;
        await Assertions.Expect(notice).ToContainTextAsync("Status: removed, was");
        await Assertions.Expect(notice).ToContainTextAsync("new");

        await notice.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(new FrictionPointPage(analyst.Page).Target).ToContainTextAsync(Headline);
        await analyst.Page.GoBackAsync();
        await analyst.Page.GetByTestId("mark-read").ClickAsync();
        await Assertions.Expect(Bell(analyst)).ToHaveAccessibleNameAsync("Watchlist");
        await Assertions.Expect(notice).Not.ToContainTextAsync("new");
        await analyst.ReloadAsync();
        await Assertions.Expect(Bell(analyst)).ToHaveAccessibleNameAsync("Watchlist");
    }

    [Fact]
    public async Task RowOfTheList_IsWatchedByKey_InEveryTab_AndNoLonger()
    {
        var app = StartServer();
        var person = await app.AddPersonAsync(Role.Analyst, "ben");
        var (list, tab) = (await ArriveAsync(app, person), await ArriveAsync(app, person));
        await tab.GoToAsync("/watchlist");
        await list.GoToAsync(FrictionPointsPage.Address);

        await list.Page.Keyboard.PressAsync("j");
        await list.Page.WaitForFunctionAsync("() => document.activeElement.closest('tr')");
        var id = await list.Page.EvaluateAsync<string>("document.activeElement.closest('tr').dataset.testid");
        await list.Page.Keyboard.PressAsync("w");
        await Assertions.Expect(list.Page.GetByTestId(id).GetByTestId("watch")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(tab.Page.GetByTestId("watched").Locator("li")).ToHaveCountAsync(1);

        await tab.Page.GetByTestId("watched").GetByTestId("watch").ClickAsync();
        await Assertions.Expect(tab.Page.GetByTestId("empty")).ToContainTextAsync("You watch nothing yet");
        await Assertions.Expect(list.Page.GetByTestId(id).GetByTestId("watch")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Theory]
    [InlineData("desktop, light")]
    [InlineData("desktop, dark")]
    [InlineData("phone")]
    public async Task FilledInbox_IsSoundInEveryView(string view)
    {
        var app = StartServer();
        var analyst = await ArriveAsync(app, await app.AddPersonAsync(Role.Analyst, "ben"), View.All.Single(v => v.Name == view));
        await analyst.GoToAsync(FrictionPointPage.Address(Point));
        await analyst.Page.Keyboard.PressAsync("w");
        await Assertions.Expect(analyst.Page.GetByTestId("watch")).ToHaveAttributeAsync("aria-pressed", "true");
        await ChangeStatusAsync(app);

        await analyst.GoToAsync("/watchlist");

        await Assertions.Expect(analyst.Page.GetByTestId("notices")).ToContainTextAsync("new");
        var violations = await Axe.ViolationsAsync(analyst);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.Equal(0, await analyst.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task WhoeverMayNotWatch_IsOfferedNoneOfIt()
    {
        var app = StartServer();
        var reader = await ArriveAsync(app, Role.Reader);

        await reader.GoToAsync(FrictionPointPage.Address(Point));

        await Assertions.Expect(reader.Page.GetByTestId("bell")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.GetByTestId("watch")).ToHaveCountAsync(0);
    }

    private static ILocator Bell(Visitor visitor) => visitor.Page.GetByTestId("bell");

    private async Task<Visitor> ArriveAsync(TradeMonitorApp app, Role role) => await ArriveAsync(app, await app.AddPersonAsync(role, $"{role.Code()}-{Guid.NewGuid():N}"));

    private async Task<Visitor> ArriveAsync(TradeMonitorApp app, Web.Data.People.Person person, View? view = null)
    {
        var cookie = await app.CookieAsync(person);
        var visitor = await ArriveAsync(view, origin: app.ClientOptions.BaseAddress);
        await visitor.Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = app.ClientOptions.BaseAddress.ToString() }]);
        return visitor;
    }

    // No direction flips by it: the notice of the status stands alone.
    private static async Task ChangeStatusAsync(TradeMonitorApp app)
    {
        var development = Edits.Eased("watched-1", Headline) with
        {
            Date = TradeMonitorApp.Today, FrictionPoints = [Point], Action = DevelopmentAction.Statement, Directness = Directness.Word, Rate = null, TradeCoveredUsdBn = null,
            StatusAfter = new Dictionary<string, Status> { [Point] = Status.Removed }, Sources = ["src-ey-nov25"],
        };
        Assert.IsType<EditResult.Saved>(await app.Services.GetRequiredService<RecordEdits>().ApplyAsync(Edits.Add(development), Edits.Lead, TestContext.Current.CancellationToken));
    }
}

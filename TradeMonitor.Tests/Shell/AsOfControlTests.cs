using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class AsOfControlTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly FakeTimeProvider _clock = new();

    public AsOfControlTests() => Services.AddSingleton<TimeProvider>(_clock);

    [Fact]
    public void PastDay_IsShown_WithStepsBothWaysAndBackToToday()
    {
        var control = Control("/friction-points?q=ships&asOf=2025-12-05");

        Assert.Equal("5 Dec 2025", control.Find(".tm-asof-text").TextContent);
        Assert.Equal("2025-12-05", control.Find("input[type=date]").GetAttribute("value"));
        Assert.Equal("/friction-points?q=ships&asOf=2025-12-04", control.Find("[data-keys='[']").GetAttribute("href"));
        Assert.Equal("/friction-points?q=ships&asOf=2025-12-06", control.Find("[data-keys=']']").GetAttribute("href"));
        Assert.Equal("/friction-points?q=ships", control.Find("a.tm-today").GetAttribute("href"));
    }

    [Fact]
    public void Today_HasNoStepForward()
    {
        var control = Control("/");

        Assert.Empty(control.FindAll("[data-keys=']'], a.tm-today"));
        Assert.Equal("/?asOf=2026-11-22", control.Find("[data-keys='[']").GetAttribute("href"));
    }

    [Fact]
    public void Yesterday_StepsForwardToTheBareAddress() =>
        Assert.Equal("/method", Control("/method?asOf=2026-11-22").Find("[data-keys=']']").GetAttribute("href"));

    [Fact]
    public void ChosenDay_GoesIntoTheAddress_AndTheRestStays()
    {
        var control = Control("/friction-points?q=ships");
        control.Find("input[type=date]").Change("2025-04-11");
        _clock.Advance(TimeSpan.FromSeconds(1));

        control.WaitForAssertion(() => Assert.EndsWith("/friction-points?q=ships&asOf=2025-04-11", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0002-04-11")]
    [InlineData("2027-04-11")]
    [InlineData("junk")]
    public void HalfTypedDay_LeavesThePageWhereItIs(string text)
    {
        var before = Services.GetRequiredService<NavigationManager>().Uri;

        Control("/friction-points").Find("input[type=date]").Change(text);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(before, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void DayBeingTyped_IsFollowedOnceTheTypingStops()
    {
        var navigation = (Bunit.TestDoubles.BunitNavigationManager)Services.GetRequiredService<NavigationManager>();
        var control = Control("/");
        var field = control.Find("input[type=date]");
        foreach (var typed in new[] { "2026-04-25", "2026-04-01", "2025-04-11" })
        {
            field.Change(typed);
            _clock.Advance(TimeSpan.FromMilliseconds(300));
        }

        Assert.Empty(navigation.History);
        _clock.Advance(TimeSpan.FromSeconds(1));
        control.WaitForAssertion(() => Assert.EndsWith("/?asOf=2025-04-11", Assert.Single(navigation.History).Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Enter_FollowsTheDayAtOnce()
    {
        var control = Control("/method");
        control.Find("input[type=date]").Change("2025-04-11");

        control.Find("form").Submit();

        Assert.EndsWith("/method?asOf=2025-04-11", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutACircuit_TheFormCarriesTheOtherParameters()
    {
        var hidden = Control("/friction-points?q=ships&asOf=2025-12-05").FindAll("input[type=hidden]");

        Assert.Equal([("q", "ships")], hidden.Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))));
    }

    private IRenderedComponent<AsOfControl> Control(string address) => Render<AsOfControl>(p => p
        .Add(c => c.Address, address)
        .Add(c => c.Day, AsOfContext.Read(new("http://localhost" + address), Today, ShellFacts.Unknown.Relationships).Day)
        .Add(c => c.Today, Today));
}

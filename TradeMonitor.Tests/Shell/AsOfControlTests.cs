using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class AsOfControlTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 23);

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
        Control("/friction-points?q=ships").Find("input[type=date]").Change("2025-04-11");

        Assert.EndsWith("/friction-points?q=ships&asOf=2025-04-11", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0002-04-11")]
    [InlineData("2027-04-11")]
    [InlineData("junk")]
    public void HalfTypedDay_LeavesThePageWhereItIs(string text)
    {
        var before = Services.GetRequiredService<NavigationManager>().Uri;

        Control("/friction-points").Find("input[type=date]").Change(text);

        Assert.Equal(before, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void WithoutACircuit_TheFormCarriesTheOtherParameters()
    {
        var hidden = Control("/friction-points?q=ships&asOf=2025-12-05").FindAll("input[type=hidden]");

        Assert.Equal([("q", "ships")], hidden.Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))));
    }

    private IRenderedComponent<AsOfControl> Control(string address) => Render<AsOfControl>(p => p
        .Add(c => c.Address, address)
        .Add(c => c.Context, AsOfContext.Read(new("http://localhost" + address), Today, ShellFacts.Unknown.Relationships)));
}

using Bunit;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class NavigationMenuTests : BunitContext
{
    [Theory]
    [InlineData("/", "Overview")]
    [InlineData("/?asOf=2025-04-11", "Overview")]
    [InlineData("/friction-points?q=ships&asOf=2025-04-11", "Friction points")]
    [InlineData("/friction-points/fentanyl-tariff", "Friction points")]
    [InlineData("/method#constants", "Method")]
    public void ScreenThatIsOpen_IsMarked_WhateverItsQuery(string address, string name) =>
        Assert.Equal(name, Assert.Single(Menu(address).FindAll("[aria-current=page]")).TextContent.Trim());

    [Fact]
    public void AddressOutsideTheMenu_MarksNothing() => Assert.Empty(Menu("/friction-pointsX").FindAll("[aria-current]"));

    [Fact]
    public void Count_StandsNextToItsScreen() =>
        Assert.Equal("47", Render<NavigationMenu>(p => p.Add(m => m.Urls, new(null, null)).Add(m => m.Address, "/").Add(m => m.FrictionPointCount, 47))
            .Find("[data-keys='g f'] .tm-count").TextContent);

    private IRenderedComponent<NavigationMenu> Menu(string address) =>
        Render<NavigationMenu>(p => p.Add(m => m.Urls, new AppUrls(new(2025, 4, 11), null)).Add(m => m.Address, address));
}

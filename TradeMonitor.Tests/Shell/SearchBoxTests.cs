using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class SearchBoxTests : BunitContext
{
    private readonly FakeTimeProvider _clock = new();

    public SearchBoxTests(ShippedStore store)
    {
        store.LendTo(Services);
        Services.AddSingleton<TimeProvider>(_clock);
    }

    [Fact]
    public void WithoutACircuit_TheFormLeadsToThePageOfResults_AndKeepsTheDay()
    {
        var box = Box(new(2025, 4, 11));

        Assert.Equal(("get", "/search"), (box.Find("form").GetAttribute("method"), box.Find("form").GetAttribute("action")));
        Assert.Equal("2025-04-11", box.Find("input[name=asOf]").GetAttribute("value"));
        Assert.Equal("false", Field(box).GetAttribute("aria-expanded"));
        Assert.False(Field(box).HasAttribute("aria-controls"));
    }

    [Fact]
    public async Task Typing_WaitsForAPause_ThenShowsAtMostEightHitsByKind()
    {
        var box = Box();

        await TypeAsync(box, "soybeans");

        Assert.Equal(("true", "search-found"), (Field(box).GetAttribute("aria-expanded"), Field(box).GetAttribute("aria-controls")));
        var options = box.FindAll("#search-found [role=option]");
        Assert.InRange(options.Count, 2, 9);
        Assert.Equal(options.Count, options.Select(o => o.Id).Distinct().Count());
        Assert.Equal("/search?q=soybeans", options[^1].GetAttribute("href"));
        var kinds = box.FindAll("[role=group]").Select(g => g.GetAttribute("aria-label")).ToArray();
        Assert.Equal("Friction points", kinds[0]);
        Assert.Equal(kinds.Distinct(), kinds);
    }

    [Fact]
    public void NothingIsAsked_BeforeThePauseIsOver()
    {
        var box = Box();

        _ = Field(box).InputAsync("soybeans");
        _clock.Advance(SearchBox.Pause - TimeSpan.FromMilliseconds(1));

        Assert.Empty(box.FindAll("[role=listbox]"));
    }

    [Fact]
    public async Task WhatWasTypedBefore_IsOvertaken()
    {
        var box = Box();
        var overtaken = Field(box).InputAsync("soybeans");

        await TypeAsync(box, "Busan");

        await overtaken;
        Assert.All(box.FindAll("#search-found [role=option]:not(.all)"), o => Assert.Contains("usan", o.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal));
        Assert.StartsWith("All results for “Busan”", box.Find("#search-found .all").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrows_GoThroughTheList_AndAround_AndEnterOpens()
    {
        var box = Box(new(2025, 12, 5));
        await TypeAsync(box, "rare earths");
        var options = box.FindAll("[role=option]").Select(o => (o.Id, Href: o.GetAttribute("href"))).ToArray();

        Press(box, "ArrowDown");
        Assert.Equal(options[0].Id, Field(box).GetAttribute("aria-activedescendant"));
        Assert.Equal([options[0].Id], box.FindAll("[aria-selected=true]").Select(o => o.Id));
        Press(box, "ArrowUp");
        Assert.False(Field(box).HasAttribute("aria-activedescendant"));
        Press(box, "ArrowUp");
        Assert.Equal(options[^1].Id, Field(box).GetAttribute("aria-activedescendant"));
        Press(box, "ArrowDown", "ArrowDown", "ArrowDown");
        Assert.Equal(options[1].Id, Field(box).GetAttribute("aria-activedescendant"));
        await box.Find("form").SubmitAsync();

        Assert.EndsWith(options[1].Href!, Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(box.FindAll("[role=listbox]"));
    }

    [Fact]
    public async Task WhoChooses_KeepsTheListThatTheySee()
    {
        var box = Box();
        await TypeAsync(box, "rare");
        var seen = box.FindAll("[role=option]:not(.all)").Select(o => o.GetAttribute("href")).ToArray();
        var typedSince = Field(box).InputAsync("rare earths");

        Press(box, "ArrowDown");
        _clock.Advance(SearchBox.Pause);
        await typedSince;

        Assert.Equal(seen, box.FindAll("[role=option]:not(.all)").Select(o => o.GetAttribute("href")));
        Assert.Single(box.FindAll("[aria-selected=true]"));
    }

    [Fact]
    public async Task EnterOnTheField_OpensAllResults()
    {
        var box = Box();
        await TypeAsync(box, " port fee ");

        await box.Find("form").SubmitAsync();

        Assert.EndsWith("/search?q=port%20fee", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("leave")]
    [InlineData("empty")]
    [InlineData("day")]
    public async Task List_ClosesWhenItIsNotWantedAnyMore(string how)
    {
        var box = Box();
        await TypeAsync(box, "tariff");
        Assert.Single(box.FindAll("[role=listbox]"));

        switch (how)
        {
            case "Escape":
                Press(box, "Escape");
                break;
            case "leave":
                await box.Find("form").FocusOutAsync(new());
                break;
            case "day":
                box.Render(p => p.Add(b => b.AsOf, Context(new(2025, 4, 11))));
                break;
            default:
                await Field(box).InputAsync("");
                break;
        }

        Assert.Empty(box.FindAll("[role=listbox]"));
        Assert.Equal("false", Field(box).GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task NothingFound_IsSaid_AndTheListStaysShort()
    {
        var box = Box();

        await TypeAsync(box, "xyzzyx");

        Assert.Equal("Nothing on record as of 23 Nov 2026 holds these words.", box.Find("#search-found p").TextContent);
        Assert.Single(box.FindAll("[role=option]"));
    }

    [Fact]
    public async Task BoxThatIsGone_AsksNothingAnyMore()
    {
        var box = Box();
        var asked = Field(box).InputAsync("soybeans");

        await DisposeComponentsAsync();
        _clock.Advance(SearchBox.Pause);

        await asked;
    }

    private async Task TypeAsync(IRenderedComponent<SearchBox> box, string text)
    {
        var typed = Field(box).InputAsync(text);
        _clock.Advance(SearchBox.Pause);
        await typed;
    }

    private static void Press(IRenderedComponent<SearchBox> box, params string[] keys)
    {
        foreach (var key in keys)
        {
            Field(box).KeyDown(key);
        }
    }

    private static IElement Field(IRenderedComponent<SearchBox> box) => box.Find("input[role=combobox]");

    private IRenderedComponent<SearchBox> Box(DateOnly? asOf = null) => Render<SearchBox>(p => p.Add(b => b.AsOf, Context(asOf)));

    private static AsOfContext Context(DateOnly? asOf) => new(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
}

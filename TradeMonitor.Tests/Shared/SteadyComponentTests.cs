using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class SteadyComponentTests : BunitContext
{
    private readonly Action _leave = () => { };

    [Fact]
    public void SameAgain_IsNeitherTakenInNorDrawn()
    {
        var card = Render<Card>(p => p.Add(c => c.Urls, new AppUrls(null, "us-cn")).Add(c => c.Codes, ["a", "b"]).Add(c => c.Leave, Leave));

        card.Render(p => p.Add(c => c.Urls, new AppUrls(null, "us-cn")).Add(c => c.Codes, ["a", "b"]).Add(c => c.Leave, Leave));

        Assert.Equal((1, 1), (card.Instance.Taken, card.RenderCount));
    }

    [Fact]
    public void AnotherValue_IsTakenInAndDrawn()
    {
        var card = Render<Card>(p => p.Add(c => c.Urls, new AppUrls(null, "us-cn")).Add(c => c.Codes, ["a"]));

        card.Render(p => p.Add(c => c.Codes, ["b"]));
        card.Render(p => p.Add(c => c.Urls, new AppUrls(null, "cn-nl")));

        Assert.Equal((3, 3), (card.Instance.Taken, card.RenderCount));
        Assert.Equal("cn-nl b", card.Find("p").TextContent);
    }

    [Fact]
    public void ValueThatIsNoLongerGiven_IsAnotherOne()
    {
        var card = Render<Card>(p => p.Add(c => c.Urls, new AppUrls(null, "us-cn")).Add(c => c.Codes, ["a"]));

        string[] codes = ["a"];
        card.InvokeAsync(() => card.Instance.SetParametersAsync(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Card.Codes)] = codes })));

        Assert.Equal(2, card.Instance.Taken);
    }

    [Fact]
    public void Fragment_MayStandForSomethingElse_AndIsDrawnEachTime()
    {
        RenderFragment inside = b => b.AddContent(0, "inside");
        var card = Render<Card>(p => p.Add(c => c.Inside, inside));

        card.Render(p => p.Add(c => c.Inside, inside));

        Assert.Equal(2, card.RenderCount);
    }

    [Fact]
    public void WhatHappensWithin_IsDrawn()
    {
        var card = Render<Card>();

        card.Find("button").Click();

        Assert.Equal("1", card.Find("button").TextContent);
    }

    [Fact]
    public void WhatCouldNotBeTakenIn_IsTakenInAgain()
    {
        var card = Render<Card>(p => p.Add(c => c.Codes, ["a"]));
        card.Instance.Failed = true;

        card.Render(p => p.Add(c => c.Codes, ["a"]));

        Assert.Equal(2, card.Instance.Taken);
    }

    private void Leave() => _leave();

    private sealed class Card : SteadyComponent
    {
        private int _clicks;

        public int Taken { get; private set; }

        public bool Failed { get; set; }

        [Parameter] public AppUrls? Urls { get; set; }

        [Parameter] public string[]? Codes { get; set; }

        [Parameter] public EventCallback Leave { get; set; }

        [Parameter] public RenderFragment? Inside { get; set; }

        protected override bool HasTaken => !Failed;

        protected override void OnParametersSet() => Taken++;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, $"<p>{Urls?.Relationship} {string.Join(',', Codes ?? [])}</p>");
            builder.OpenElement(1, "button");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => _clicks++));
            builder.AddContent(3, _clicks);
            builder.CloseElement();
            builder.AddContent(4, Inside);
        }
    }
}

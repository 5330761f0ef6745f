using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ChartTests : BunitContext
{
    private static readonly ChartModel Model = Samples.Tension(new ChartPoint(new(2025, 5, 12), 91.12345), new ChartPoint(new(2025, 12, 5), 41));
    private static readonly ChartModel Next = Samples.Tension(new ChartPoint(new(2025, 5, 12), 91.12345), new ChartPoint(new(2025, 12, 5), 40));

    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _drawing;

    public ChartTests()
    {
        _module = JSInterop.SetupModule("./Charts/Chart.razor.js");
        _drawing = _module.SetupModule(i => i.Identifier == "mount");
        _drawing.SetupVoid("update", _ => true).SetVoidResult();
        _drawing.SetupVoid("destroy", _ => true).SetVoidResult();
    }

    [Fact]
    public void Chart_IsDrawnOnceHoweverOftenThePageRenders()
    {
        var cut = RenderChart(Model);

        cut.Render();
        cut.Render(p => p.Add(c => c.Model, Samples.Tension([.. Model.Series[0].Points])));

        _module.VerifyInvoke("mount", 1);
        _drawing.VerifyNotInvoke("update");
    }

    [Fact]
    public void Sketch_FollowsTheFigures_WhetherOrNotADrawingLiesOverIt()
    {
        var cut = RenderChart(Model);
        cut.Instance.TurnTo();

        cut.Render(p => p.Add(c => c.Model, Next));

        Assert.Equal(SketchPath.Line(Next, Next.Series[0]), cut.Find(".data path").GetAttribute("d"));
    }

    [Fact]
    public void SketchAfterTheDrawingWasTakenAway_HasTheNewestValues()
    {
        var cut = RenderChart(Model);
        cut.Render(p => p.Add(c => c.Model, Next));

        cut.Find("button").Click();

        Assert.Equal(SketchPath.Line(Next, Next.Series[0]), cut.Find(".data path").GetAttribute("d"));
    }

    [Fact]
    public async Task LeavingThePage_DestroysTheDrawing()
    {
        RenderChart(Model);

        await DisposeComponentsAsync();

        _drawing.VerifyInvoke("destroy", 1);
    }

    [Fact]
    public void ShowAsTable_ShowsTheFiguresAndTakesTheDrawingAway()
    {
        var cut = RenderChart(Model);

        cut.Find("button").Click();

        Assert.Equal("true", cut.Find("button").GetAttribute("aria-pressed"));
        Assert.True(cut.Find("[role=img]").HasAttribute("hidden"));
        Assert.Equal(["91.12345", "41"], cut.FindAll("tbody data").Select(d => d.GetAttribute("value")));
        Assert.Equal("12 May 2025", cut.Find("tbody th").TextContent.Trim());
        _drawing.VerifyInvoke("destroy", 1);
    }

    [Fact]
    public void BackFromTheTable_DrawsAgain()
    {
        var cut = RenderChart(Model);

        cut.Find("button").Click();
        cut.Find("button").Click();

        Assert.Empty(cut.FindAll("table"));
        _module.VerifyInvoke("mount", 2);
    }

    [Fact]
    public void ScriptThatCannotBeLoaded_LeavesTheTableWithASentence()
    {
        Services.AddSingleton<IJSRuntime>(new BrokenScript(new JSException("no such module")));

        var cut = RenderChart(Model);

        cut.WaitForElement("tbody");
        Assert.Contains("could not be loaded", cut.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, cut.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task LibraryThatFailsLater_LeavesTheTable()
    {
        var cut = RenderChart(Model);

        await cut.Instance.FailAsync();

        Assert.NotNull(cut.Find("tbody"));
        Assert.Equal("Try again", cut.Find("button").TextContent);
    }

    [Fact]
    public void LostConnection_IsNoFailure()
    {
        Services.AddSingleton<IJSRuntime>(new BrokenScript(new JSDisconnectedException("gone")));

        Assert.Empty(RenderChart(Model).FindAll("[role=status]"));
    }

    [Fact]
    public async Task ChosenMarker_IsTold()
    {
        string? chosen = null;
        var cut = Render<Chart>(p => p.Add(c => c.Model, Model).Add(c => c.MarkerChosen, EventCallback.Factory.Create<string>(this, id => chosen = id)));

        await cut.Instance.ChooseMarkerAsync("dev-1");

        Assert.Equal("dev-1", chosen);
    }

    [Fact]
    public void Host_SaysWhatItShowsAndCanBeReachedByKeyboard()
    {
        var host = RenderChart(Model).Find("[data-testid=chart-tension] [role=img]");

        Assert.Equal(("Tension index, falling.", "0"), (host.GetAttribute("aria-label"), host.GetAttribute("tabindex")));
        Assert.Equal("true", host.FirstElementChild!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Sketch_IsThereBeforeAnyScript()
    {
        var cut = RenderChart(Samples.Full());

        Assert.Equal((3, 1), (cut.FindAll("path").Count, cut.FindAll("circle").Count));
        Assert.Contains(cut.FindAll("text"), t => t.TextContent == "Geneva");
        Assert.Contains(cut.FindAll("text"), t => t.TextContent == "▲ escalating");
        Assert.Contains(cut.FindAll("text"), t => t.TextContent == "−100");
    }

    private IRenderedComponent<Chart> RenderChart(ChartModel model) => Render<Chart>(p => p.Add(c => c.Model, model));

    private sealed class BrokenScript(Exception failure) : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromException<TValue>(failure);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            ValueTask.FromException<TValue>(failure);
    }
}

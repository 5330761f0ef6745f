using Bunit;
using Microsoft.JSInterop;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

/// <summary>The chart before, beside and without its script.</summary>
public class SwimLanesTests : BunitContext
{
    private const string Module = "./Charts/SwimLanes.razor.js";

    [Fact]
    public void Handles_AreSlidersThatSayTheirDay()
    {
        var chart = Open();

        Assert.Equal(["1 Jan 2025", "31 Dec 2025"], chart.FindAll("[role=slider]").Select(h => h.GetAttribute("aria-valuetext")));
        Assert.Equal("Lane <0>", chart.Find(".lane-name").TextContent.Trim());
        Assert.Equal("/y/2025", chart.Find(".years a").GetAttribute("href"));
    }

    [Fact]
    public void WithoutTheScript_TheSketchStands()
    {
        JSInterop.SetupModule(Module).SetupModule("mount", _ => true).SetupVoid("show", _ => true).SetException(new JSException("no"));

        Assert.NotEmpty(Open().FindAll(".sketch use"));
    }

    [Fact]
    public void DaysThatTheReaderBroughtAbout_AreNotShownToThemAgain_OthersAre()
    {
        var drawing = JSInterop.SetupModule(Module).SetupModule("mount", _ => true);
        drawing.SetupVoid("show", _ => true).SetVoidResult();
        var chart = Open();
        DayRange spring = new(new(2025, 3, 1), new(2025, 5, 31)), autumn = new(new(2025, 9, 1), new(2025, 11, 30));

        chart.InvokeAsync(() => chart.Instance.RestAsync(spring.From.DayNumber, spring.To.DayNumber));
        chart.Render(p => p.Add(c => c.Days, spring));
        chart.Render(p => p.Add(c => c.Days, autumn));

        var views = drawing.Invocations["show"].Select(i => (int?[])i.Arguments[1]!).ToList();
        Assert.Equal([null, autumn.From.DayNumber], views.Select(v => v[0]));
    }

    [Fact]
    public void BelowALiveDrawing_TheSketchFollowsOnlyWhenAsked()
    {
        var drawing = JSInterop.SetupModule(Module).SetupModule("mount", _ => true);
        drawing.SetupVoid("show", _ => true).SetVoidResult();
        var chart = Open();

        chart.Render(p => p.Add(c => c.Days, new DayRange(new(2025, 9, 1), new(2025, 11, 30))));
        Assert.Single(chart.FindAll(".sketch use"));
        chart.InvokeAsync(chart.Instance.SketchAsync);

        Assert.Empty(chart.FindAll(".sketch use"));
    }

    [Fact]
    public void Columns_CarryEveryMarkOnce()
    {
        var payload = new LanePayload(LaneSamples.Model(2, [LaneSamples.Mark(0, new(2025, 1, 2), hollow: true), LaneSamples.Mark(1, new(2025, 3, 4), 1, ChartTone.Holding)], "A", "B"));

        Assert.Equal([3, 2], payload.Shapes);
        Assert.Equal([0, 1], payload.Lanes);
        Assert.Equal([0, 1], payload.Groups.Select(g => g.At));
        Assert.Equal(new DateOnly(2025, 1, 2).DayNumber, payload.Days[0]);
    }

    private IRenderedComponent<SwimLanes> Open()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        return Render<SwimLanes>(p => p
            .Add(c => c.Model, LaneSamples.Model(3, [LaneSamples.Mark(0, new(2025, 4, 4))], (string?)null)).Add(c => c.Days, LaneSamples.Days)
            .Add(c => c.YearHref, y => $"/y/{y}").Add(c => c.Describe, (_, _) => Task.FromResult<LaneCard?>(null)).Add(c => c.DescribeLine, _ => null));
    }
}

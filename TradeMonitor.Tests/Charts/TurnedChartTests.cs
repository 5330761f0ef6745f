using Bunit;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

/// <summary>What is sent to whom: figures come to readers who turn to a chart.</summary>
public class TurnedChartTests : BunitContext
{
    private static readonly ChartModel Model = Samples.Tension(new ChartPoint(new(2025, 5, 12), 91.12345), new ChartPoint(new(2025, 12, 5), 41));
    private static readonly ChartModel Next = Samples.Tension(new ChartPoint(new(2025, 5, 12), 91.12345), new ChartPoint(new(2025, 12, 5), 40));

    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _drawing;

    public TurnedChartTests()
    {
        _module = JSInterop.SetupModule("./Charts/Chart.razor.js");
        _drawing = _module.SetupModule(i => i.Identifier == "mount");
        _drawing.SetupVoid("update", _ => true).SetVoidResult();
        _drawing.SetupVoid("destroy", _ => true).SetVoidResult();
    }

    [Fact]
    public void ChartThatNobodyTurnsTo_IsSentNoFigures()
    {
        var cut = RenderChart(Model);

        cut.Render(p => p.Add(c => c.Model, Next));

        Assert.DoesNotContain(_module.VerifyInvoke("mount").Arguments, a => a is ChartPayload);
        _drawing.VerifyNotInvoke("update");
    }

    [Fact]
    public void ReaderWhoTurnsToAChart_GetsTheFiguresThatStandThere()
    {
        var cut = RenderChart(Model);
        cut.Render(p => p.Add(c => c.Model, Next));

        Assert.Equal(40, cut.Instance.TurnTo().Series[0].Points[^1][1]);
    }

    [Fact]
    public void NewValues_AreDrawnAtOnceForWhoHasTurnedToTheChart()
    {
        var cut = RenderChart(Model);
        cut.Instance.TurnTo();

        cut.Render(p => p.Add(c => c.Model, Next));

        var sent = Assert.IsType<ChartPayload>(_drawing.VerifyInvoke("update").Arguments[0]);
        Assert.Equal((1, 40), (sent.Series[0].Kept, sent.Series[0].Points.Single()[1]));
    }

    [Fact]
    public void ChartBackFromTheTable_WaitsToBeTurnedToAgain()
    {
        var cut = RenderChart(Model);
        cut.Instance.TurnTo();
        cut.Find("button").Click();
        cut.Find("button").Click();

        cut.Render(p => p.Add(c => c.Model, Next));

        _drawing.VerifyNotInvoke("update");
    }

    private IRenderedComponent<Chart> RenderChart(ChartModel model) => Render<Chart>(p => p.Add(c => c.Model, model));
}

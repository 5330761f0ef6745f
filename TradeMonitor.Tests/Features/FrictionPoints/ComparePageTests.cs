using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Features.FrictionPoints.Compare;

namespace TradeMonitor.Tests.Features.FrictionPoints;

[Collection(ListTests.Name)]
public class ComparePageTests : BunitContext
{
    private readonly ListApp _app;

    public ComparePageTests(ListApp app)
    {
        _app = app;
        JSInterop.Mode = JSRuntimeMode.Loose; // the drawing has tests of its own
    }

    [Fact]
    public void TwoPoints_StandSideBySide()
    {
        var page = Page("us-ieepa-fentanyl-tariff,cn-rare-earths");

        Assert.Equal(["fp-us-ieepa-fentanyl-tariff", "fp-cn-rare-earths"], page.FindAll("[data-testid=comparison] th[scope=col]").Select(h => h.GetAttribute("data-testid")));
        Assert.Equal(["▼ Narrowing −56", "▼ Narrowing −45"], page.FindAll("[data-testid=direction]").Select(c => c.TextContent));
        Assert.Equal(2, page.FindAll("[data-testid^=chart-compare]").Count);
        Assert.Equal("/friction-points?compare=us-ieepa-fentanyl-tariff,cn-rare-earths&asOf=2025-12-05", page.Find("header a").GetAttribute("href"));
    }

    [Fact]
    public void Lines_DifferInMoreThanColour_AndEndAtTheReading()
    {
        var charts = Page("us-ieepa-fentanyl-tariff,cn-rare-earths,us-301-lists-1-3,us-affiliates-rule").FindComponents<Chart>();

        var directions = charts[0].Instance.Model;
        Assert.Equal(directions.Series.Count, directions.Series.Select(s => (s.Tone, s.Dashed)).Distinct().Count());
        Assert.All(directions.Series, s => Assert.Equal(new DateOnly(2025, 12, 5), s.Points[^1].Day));
        Assert.All(directions.Series, s => Assert.Single(s.Name));
        Assert.DoesNotContain(directions.Series, s => s.Tone is ChartTone.Escalating or ChartTone.Narrowing);
        Assert.Equal(directions.Days, charts[1].Instance.Model.Days);
    }

    [Fact]
    public void RecentDevelopments_AreThoseOfNinetyDaysUpToTheDay()
    {
        var page = Page("us-ieepa-fentanyl-tariff,cn-rare-earths");

        string[] expected = [.. ShippedRecord.Developments
            .Where(d => d.FrictionPoints.Contains("us-ieepa-fentanyl-tariff") && d.Date > new DateOnly(2025, 12, 5).AddDays(-90) && d.Date <= new DateOnly(2025, 12, 5))
            .OrderByDescending(d => d.Date).ThenByDescending(d => d.Id, StringComparer.Ordinal).Select(d => d.Headline)];
        Assert.Equal(expected, page.FindAll("section ol")[0].QuerySelectorAll("li span[dir]").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cn-rare-earths")]
    [InlineData("cn-rare-earths,cn-rare-earths")]
    public void FewerThanTwo_SaysWhatToDo(string points) =>
        Assert.Contains("Choose two to four points", Page(points).Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void MoreThanFour_ShowsTheFirstFourAndSaysSo()
    {
        var page = Page(string.Join(',', ShippedRecord.FrictionPoints.Take(6).Select(p => p.Id)));

        Assert.Contains("points: 6 points are asked for, and at most 4", page.Find("[data-testid=compare-problems]").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("[data-testid=comparison] th[scope=col]").Count);
    }

    [Fact]
    public void UnknownPoint_IsNamed() => Assert.Contains(
        "points: the record has no friction point 'no-such-point'.",
        Page("cn-rare-earths,no-such-point,us-301-lists-1-3").Find("[data-testid=compare-problems]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void RecordThatDoesNotAnswer_IsTold()
    {
        ListApp.LendBroken(Services, answers: true);

        Assert.NotEmpty(Open("cn-rare-earths,us-301-lists-1-3").FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void RecordThatIsSlow_KeepsThePlace()
    {
        ListApp.LendBroken(Services, answers: false);

        Assert.NotEmpty(Open("cn-rare-earths,us-301-lists-1-3").FindAll("[data-testid=loading]"));
    }

    private IRenderedComponent<ComparePage> Page(string points)
    {
        _app.LendTo(Services);
        return Open(points);
    }

    private IRenderedComponent<ComparePage> Open(string points)
    {
        var address = $"/friction-points/compare?points={points}&asOf=2025-12-05";
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ComparePage>(p => p.AddCascadingValue(ListApp.Context(address)));
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Features.Lists;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features.Indicators;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TestContext = Xunit.TestContext;

namespace TradeMonitor.Tests.Features.Indicators;

public class IndicatorsPageTests : BunitContext, IClassFixture<TradeMonitorApp>
{
    private static readonly JsonElement[] Series = [.. ListsRecount.Rows("indicators")];
    private readonly TradeMonitorApp _app;

    public IndicatorsPageTests(TradeMonitorApp app)
    {
        _app = app;
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void EverySeries_HasItsUnitItsSourceAndItsEnd()
    {
        var page = Open();

        Assert.Equal(["Tariffs", "Trade", "Uncertainty"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Equal(8, page.FindAll("[data-testid=indicator]").Count);
        Assert.All(Series, s => Assert.Contains(ListsRecount.Text(s, "unit"), page.Find($"#{ListsRecount.Text(s, "id")} dl").TextContent, StringComparison.Ordinal));
        Assert.Contains("Jan 2018 to Dec 2022, 60 figures; ends in Dec 2022: the record holds none later", page.Find("#us-goods-exports-to-china [data-testid=end]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ends December 2022: no copy with 2023 or later was found.", page.Find("#us-goods-exports-to-china [data-testid=note]").TextContent);
        Assert.All(page.FindAll("dd a"), a => Assert.Equal("noopener noreferrer external", a.GetAttribute("rel")));
    }

    [Fact]
    public void PastDay_HidesNotesTitlesOfSourcesAndLaterFigures()
    {
        var page = Open(new(2025, 12, 5));

        Assert.Empty(page.FindAll("[data-testid=note]"));
        Assert.Contains("Jan 2018 to Nov 2025, 95 figures; later figures are hidden as of this day", page.Find("#us-goods-imports-from-china [data-testid=end]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("June 18, 2026", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void SeriesThatBeginsLater_SaysSo() =>
        Assert.Contains("No figure by 3 May 2021", Open(new(2021, 5, 3)).Find("#waugh-added-us-tariff-on-china [data-testid=empty]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void DayBeforeEveryFigure_IsStillAScreen() => Assert.Equal(8, Open(new(2010, 1, 1)).FindAll("[data-testid=empty]").Count);

    [Fact]
    public void OtherPair_HasNoSeries() =>
        Assert.Contains("No series of this relationship", Open(relationship: "cn-nl").Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        var page = Open(queries: Broken(answers: true));

        Assert.Contains("The series could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=failed] button").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton() => Assert.NotEmpty(Open(queries: Broken(answers: false)).FindAll("[data-testid=loading]"));

    [Fact]
    public async Task RandomDays_ShowFiguresOfDaysAndMonthsThatWereOver()
    {
        var random = new Random(20251205);
        for (var i = 0; i < 20; i++)
        {
            var day = new DateOnly(2018, 1, 1).AddDays(random.Next(3240));
            using var answer = JsonDocument.Parse(await GetAsync($"/api/v1/indicators?asOf={day:yyyy-MM-dd}"));
            var rows = answer.RootElement.GetProperty("items").EnumerateArray().ToDictionary(r => ListsRecount.Text(r, "id"));

            Assert.All(Series, s =>
            {
                var row = rows[ListsRecount.Text(s, "id")];
                Assert.Equal(JsonValueKind.Null, row.GetProperty("note").ValueKind);
                Assert.Equal(Known(s, day), Points(row));
            });
        }
    }

    [Fact]
    public async Task RandomDays_DrawNoLaterFigure()
    {
        var random = new Random(5);
        for (var i = 0; i < 8; i++)
        {
            var day = new DateOnly(2018, 6, 1).AddDays(random.Next(3000));
            var page = WebUtility.HtmlDecode(await GetAsync($"/indicators?asOf={day:yyyy-MM-dd}"));
            Assert.All(Series, s => Assert.DoesNotContain(ListsRecount.Text(s, "note"), page, StringComparison.Ordinal));
            foreach (var series in Series.Where(s => Known(s, day).Length > 0))
            {
                using var chart = JsonDocument.Parse(await GetAsync($"/charts/indicator.json?of={ListsRecount.Text(series, "id")}&asOf={day:yyyy-MM-dd}"));
                var drawn = chart.RootElement.GetProperty("series")[0].GetProperty("points").EnumerateArray().Select(p => (ListsRecount.Text(p, "day"), p.GetProperty("value").GetDouble()));
                Assert.Equal(Known(series, day), drawn);
            }
        }
    }

    private static (string, double)[] Known(JsonElement series, DateOnly day)
    {
        var all = Points(series);
        var isMonthly = all.All(p => p.Item1.EndsWith("-01", StringComparison.Ordinal));
        return [.. all.Where(p => DateOnly.ParseExact(p.Item1, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var date && (isMonthly ? date.AddMonths(1) : date) <= day)];
    }

    private static (string, double)[] Points(JsonElement series) => [.. series.GetProperty("points").EnumerateArray().Select(p => (p[0].GetString()!, p[1].GetDouble()))];

    private static IndicatorQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        return new(new(databases, new RecordChanges(), new(new()), Options.Create(new RelationshipOptions())), databases);
    }

    private Task<string> GetAsync(string address) => _app.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private IRenderedComponent<IndicatorsPage> Open(DateOnly? asOf = null, string relationship = "us-cn", IndicatorQueries? queries = null)
    {
        Services.AddSingleton(queries ?? _app.Services.GetRequiredService<IndicatorQueries>());
        Services.GetRequiredService<NavigationManager>().NavigateTo("/indicators");
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, relationship, null, new(asOf, null));
        return Render<IndicatorsPage>(p => p.AddCascadingValue(context));
    }
}

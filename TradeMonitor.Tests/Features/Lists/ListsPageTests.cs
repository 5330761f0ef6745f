using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.VisualBasic.FileIO;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Lists;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TestContext = Xunit.TestContext;

namespace TradeMonitor.Tests.Features.Lists;

public partial class ListsPageTests : BunitContext, IClassFixture<TradeMonitorApp>
{
    private static readonly DateOnly Day = new(2025, 12, 5);
    private readonly TradeMonitorApp _app;

    public ListsPageTests(TradeMonitorApp app)
    {
        _app = app;
        JSInterop.Mode = JSRuntimeMode.Loose; // the chart's module is tested with Charts
    }

    [Fact]
    public void PastDay_TellsBothLengthsAndWhatChangedThem()
    {
        var page = Open("/lists?since=2025-10-29", Day);

        Assert.Contains("Friction list 37, down 1 since 29 Oct 2025; cooperation list 15, up 6", page.Find("[data-testid=chart-lists]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["37 down 1; 38 on 29 Oct 2025", "15 up 6; 9 on 29 Oct 2025"], page.FindAll("[data-testid=length]").Select(l => Text(l.TextContent)));
        var left = page.Find("[data-testid=left] li");
        Assert.Contains("China stops its March 2025 farm duties", left.TextContent, StringComparison.Ordinal);
        Assert.Equal("/friction-points/cn-farm-tariffs-2025?dev=2025-11-10-cn-farm-duties-end&asOf=2025-12-05#dev-2025-11-10-cn-farm-duties-end", left.QuerySelector(".cause a")!.GetAttribute("href"));
        Assert.Equal(6, page.FindAll("[data-testid=joined] li").Count);
    }

    [Fact]
    public void PastDay_ShowsNoStateAndNoGist_AndSaysWhy()
    {
        var page = Open("/lists", Day);

        Assert.Contains("keeps no dated states", page.Find("[data-testid=states-hidden]").TextContent, StringComparison.Ordinal);
        Assert.Equal(15, page.FindAll("[data-testid=line]").Count);
        Assert.Empty(page.FindAll("[data-testid=line] .tm-chip"));
    }

    [Fact]
    public void Today_GroupsTheLinesByWhatBecameOfThem_AndTheRestrictionsByHowFarTheyApply()
    {
        var page = Open("/lists");

        Assert.Equal(["10", "1", "7", "1"], Enum.GetValues<CooperationStanding>().Select(s => page.Find($"[data-testid=standing-{s.Code()}] summary strong").TextContent));
        var friction = ListsRecount.Friction(TradeMonitorApp.Today).Values;
        Assert.Equal(friction.Count(s => s == "in-force"), page.FindAll("[data-testid=standing-in-force] li").Count);
        Assert.Equal(friction.Count(s => s is "suspended" or "partly-suspended"), page.FindAll("[data-testid=standing-suspended] li").Count);
        Assert.Contains("Framework in Madrid, joint venture closed in January 2026.", page.Find("[data-testid=standing-ended]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_AddUpToTheLengths_AndLeadToTheirRows()
    {
        var rows = Open("/lists").FindAll("[data-testid=years] tbody tr").Reverse().ToArray();

        Assert.Equal(9, rows.Length);
        Assert.Equal("/lists?since=2017-12-31&asOf=2018-12-31", rows[0].QuerySelector("a")!.GetAttribute("href"));
        var (friction, cooperation) = (0, 0);
        foreach (var (row, year) in rows.Select((r, i) => (r, 2018 + i)))
        {
            int[] cells = [.. row.QuerySelectorAll("td").Select(c => int.Parse(c.TextContent.Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
            (friction, cooperation) = (friction + cells[0] + cells[1], cooperation + cells[3] + cells[4]);
            Assert.Equal((friction, cooperation), (cells[2], cells[5]));
            Assert.Equal(ListsRecount.Friction(year == 2026 ? TradeMonitorApp.Today : new(year, 12, 31)).Count, cells[2]);
        }
    }

    [Fact]
    public void PastDay_StaysInEveryLinkAndInTheForm()
    {
        var page = Open("/lists?range=1y&since=2025-10-29", Day);

        Assert.All(page.FindAll("a[href^='/']").Where(a => a.Closest("[data-testid=years]") is null), a => Assert.Contains("asOf=2025-12-05", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("2025-12-05", page.Find("form.since input[name=asOf]").GetAttribute("value"));
        Assert.Equal("1y", page.Find("form.since input[name=range]").GetAttribute("value"));
        Assert.Equal("/lists?range=2y&since=2025-10-29&asOf=2025-12-05", page.Find("a[aria-label^='2Y']").GetAttribute("href"));
    }

    [Theory]
    [InlineData("range=9y", "range: '9y' is not a range; use 1y, 2y, all.")]
    [InlineData("since=soon", "since: 'soon' is not a day; use YYYY-MM-DD.")]
    [InlineData("since=2026-11-23", "since: 23 Nov 2026 is not before 23 Nov 2026, the day that is looked at; choose an earlier day.")]
    [InlineData("since=1066-10-14", "since: 1066-10-14 is before 1 Jan 1900; choose a later day.")]
    public void WhatCannotBeRead_IsNamed_AndTheListsAreShown(string query, string sentence)
    {
        var page = Open("/lists?" + query);

        Assert.Equal(sentence, page.Find("[data-testid=lists-problem]").TextContent);
        Assert.Contains("since 23 Nov 2025", page.Find("[data-testid=chart-lists]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void DayBeforeTheRecord_SaysThatBothAreEmpty() =>
        Assert.Contains("Both lists are empty as of 1 Jan 2018", Open("/lists", new(2018, 1, 1)).Find("[data-testid=empty]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void StoreThatFails_IsSaid_AndTriedAgain()
    {
        Services.AddSingleton(Broken(answers: true));

        var page = Open("/lists", withQueries: false);

        Assert.Contains("The lists could not be read", page.Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=failed] button").Click();
        Assert.NotEmpty(page.FindAll("[data-testid=failed]"));
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton()
    {
        Services.AddSingleton(Broken(answers: false));

        Assert.NotEmpty(Open("/lists", withQueries: false).FindAll("[data-testid=loading]"));
    }

    [Fact]
    public async Task Csv_HasEveryDayAsCountedByHand()
    {
        var csv = await GetAsync("/charts/lists.csv?asOf=2025-12-05&range=all");
        using var reader = new TextFieldParser(new StringReader(csv.TrimStart('\uFEFF'))) { Delimiters = [","] };

        Assert.Equal(["day", "friction_list", "in_force", "eased", "suspended", "pending", "cooperation_list"], reader.ReadFields()!);
        var day = new DateOnly(2018, 3, 8);
        for (; reader.ReadFields() is { } cells; day = day.AddDays(1))
        {
            var friction = ListsRecount.Friction(day);
            string[] expected = [.. new[] { friction.Count, friction.Count(f => f.Value == "in-force"), friction.Count(f => f.Value == "eased") }.Select(n => n.ToString(CultureInfo.InvariantCulture))];
            Assert.Equal([day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. expected], cells[..4]);
            Assert.Equal(ListsRecount.Cooperation(day).Count.ToString(CultureInfo.InvariantCulture), cells[6]);
        }

        Assert.Equal(Day.AddDays(1), day);
    }

    [Fact]
    public async Task RandomDays_ShowNothingThatBecameKnownLater()
    {
        var lines = ListsRecount.Rows("cooperation").ToArray();
        var random = new Random(20251205);
        for (var i = 0; i < 12; i++)
        {
            var day = new DateOnly(2018, 3, 8).AddDays(random.Next(3000));
            var page = WebUtility.HtmlDecode(await GetAsync($"/lists?asOf={day:yyyy-MM-dd}"));
            var api = await GetAsync($"/api/v1/cooperation?asOf={day:yyyy-MM-dd}");

            Assert.All(LaterTexts.After(day), text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
            Assert.All(lines, l => Assert.DoesNotContain(ListsRecount.Text(l, "gist"), page + api, StringComparison.Ordinal));
            foreach (var later in lines.Where(l => ListsRecount.Day(l, "startedOn") > day).Select(l => ListsRecount.Text(l, "id")))
            {
                Assert.DoesNotContain($"line-{later}\"", page, StringComparison.Ordinal);
                Assert.DoesNotContain($"\"id\":\"{later}\"", api, StringComparison.Ordinal);
            }

            Assert.All(Developments().Matches(page + api), d => Assert.True(string.CompareOrdinal(d.Groups[1].Value, $"{day:yyyy-MM-dd}") <= 0, d.Value));
        }
    }

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ListsQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        var scoreboard = new SharedScoreboard(databases, new RecordChanges(), new(new()), Options.Create(new RelationshipOptions()));
        return new(scoreboard, new(scoreboard, databases), new(databases), databases);
    }

    // An id of a development begins with its day: in links, and as a value of the API.
    [GeneratedRegex("""(?:dev=|dev-|")(\d{4}-\d\d-\d\d)-[a-z]""")]
    private static partial Regex Developments();

    private Task<string> GetAsync(string address) => _app.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private IRenderedComponent<ListsPage> Open(string address, DateOnly? asOf = null, bool withQueries = true)
    {
        if (withQueries)
        {
            Services.AddSingleton(_app.Services.GetRequiredService<ListsQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<ListsPage>(p => p.AddCascadingValue(context));
    }
}

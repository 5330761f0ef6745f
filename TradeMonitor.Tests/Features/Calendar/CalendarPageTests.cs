using System.Net;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Calendar;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;
using TestContext = Xunit.TestContext;

namespace TradeMonitor.Tests.Features.Calendar;

public class CalendarPageTests(TradeMonitorApp app) : BunitContext, IClassFixture<TradeMonitorApp>
{
    private const int Seed = 20251205;

    public static TheoryData<string> Days => ["2019-02-01", "2019-02-24", "2025-11-04", "2025-11-05", "2025-12-05", "2026-11-23"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Stages_EqualARecountFromTheFiles(string iso)
    {
        var day = Formats.ReadIso(iso)!.Value;
        var book = await app.Services.GetRequiredService<CalendarQueries>().ReadAsync("us-cn", day, false, TestContext.Current.CancellationToken);

        var expected = DeadlineRecount.On(day).Select(d => (d.Id, d.Outcome != "pending" ? Stage.Decided : d.Date >= day ? Stage.Coming : Stage.Unknown, d.Outcome));
        Assert.Equal(expected.Order(), book.Entries.Select(e => (e.Deadline.Id, e.Stage, e.Deadline.Outcome.Code())).Order());
    }

    [Fact]
    public void Month_IsATableWithEachDeadlineOnItsDay()
    {
        var page = Open("/calendar?month=2026-11");

        var cells = page.FindAll("[data-testid=month] td:has(time)");
        Assert.Equal(30, cells.Count);
        Assert.Equal(7, page.FindAll("[data-testid=month] th[scope=col]").Count);
        var expected = DeadlineRecount.On(TradeMonitorApp.Today).Where(d => d.Date is { Year: 2026, Month: 11 }).Select(d => d.Date.Day).Order();
        Assert.Equal(expected, cells.SelectMany((c, i) => c.QuerySelectorAll("li").Select(_ => i + 1)));
        Assert.Equal("23", page.Find("td[aria-current=date] time [aria-hidden]").TextContent);
        Assert.Equal(expected.Count(), page.FindAll("[data-testid=deadline]").Count);
    }

    [Fact]
    public void List_CountsDown_AndSaysWhatHappensIfNobodyActs()
    {
        var next = Open("/calendar?view=list").Find("[data-testid=deadline]");

        Assert.Equal("in 4 days", next.QuerySelector("[data-testid=countdown]")!.TextContent);
        Assert.Contains("If nobody acts: the pause, relief or measure runs out.", next.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void PastOneWithoutOutcome_SaysThatItIsNotKnownYet()
    {
        var gone = Open("/calendar?view=list").Find("[id=deadline-2026-11-10-us-port-fees], [data-testid=deadlines] li:has(.tm-chip-unknown)");

        Assert.Equal("outcome not known yet", gone.QuerySelector("[data-testid=countdown]")!.TextContent);
        Assert.Contains("If nobody acted:", gone.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void PastView_TellsTheOutcomeKnownThen_WithoutItsNote()
    {
        var outcome = Open("/calendar?id=2025-12-31-soy-12mmt&month=2025-12", new(2025, 12, 5)).FindAll("[data-testid=outcome]").Select(o => o.TextContent);

        Assert.Equal(["Outcome: superseded, known since 7 Nov 2025.", "Outcome: extended, known since 3 Dec 2025."], outcome);
    }

    [Fact]
    public void DeadlineAskedFor_BringsItsMonth()
    {
        var id = ShippedRecord.Deadlines.Single(d => d.Title.StartsWith("Geneva tariff cuts", StringComparison.Ordinal)).Id;

        Assert.Contains("asked", Open($"/calendar?id={id}").Find($"[id=deadline-{id}]").ClassList);
    }

    [Theory]
    [InlineData("view=year", "view: 'year' is not a view of the calendar; known are month, list.")]
    [InlineData("month=2025-13", "month: '2025-13' is not a month from 1900-01 to 2200-12; use YYYY-MM.")]
    [InlineData("month=9999-12", "month: '9999-12' is not a month from 1900-01 to 2200-12; use YYYY-MM.")]
    [InlineData("kind=party", "kind: 'party' is not a kind of deadline; known are due, expiry, review, scheduled-meeting.")]
    [InlineData("point=moon", "point: the record has no friction point 'moon'; give ids as the list of friction points has them.")]
    public void BadValue_IsNamed(string query, string says) => Assert.Equal(says, Open($"/calendar?{query}").Find("[data-testid=calendar-problem]").TextContent);

    [Fact]
    public void Filter_NarrowsListAndFeedAlike()
    {
        var page = Open("/calendar?view=list&kind=expiry&category=port-fee");

        var fees = ShippedRecord.FrictionPoints.Where(p => p.Category == Category.PortFee).Select(p => p.Id).ToHashSet();
        Assert.Equal(ShippedRecord.Deadlines.Count(d => d.Kind == DeadlineKind.Expiry && d.FrictionPoints.Any(fees.Contains)), page.FindAll("[data-testid=deadline]").Count);
        Assert.Equal("/feeds/deadlines.ics?kind=expiry&category=port-fee&relationship=us-cn", page.Find("[data-testid=feed]").GetAttribute("href"));
    }

    [Fact]
    public void EmptyMonth_LeadsToTheNearestWithADeadline() =>
        Assert.Equal("/calendar?month=2025-05", Open("/calendar?month=2025-04").Find("[data-testid=empty] a").GetAttribute("href"));

    [Fact]
    public void DayBeforeAnyDeadline_SaysSo() => Assert.Equal("No deadline is known as of 1 Apr 2018", Open("/calendar", new(2018, 4, 1)).Find("[data-testid=empty] p").TextContent);

    [Theory]
    [InlineData(Role.TeamLead, true)]
    [InlineData(Role.Analyst, false)]
    public void SayingTheOutcome_IsOfferedToTeamLeadsOnly(Role role, bool offered) => Assert.Equal(
        offered, Open("/calendar?view=list", role: role).FindAll("a.tm-edit").Any(a => a.GetAttribute("href")!.StartsWith("/calendar?view=list&edit=outcome&of=", StringComparison.Ordinal)));

    [Fact]
    public void StoreThatFails_IsSaid_AndSlowOneLeavesTheSkeleton()
    {
        Services.AddSingleton(Broken(answers: true));
        Assert.Contains("The deadlines could not be read", Open("/calendar", withQueries: false).Find("[data-testid=failed]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreThatIsSlow_LeavesTheSkeleton()
    {
        Services.AddSingleton(Broken(answers: false));
        Assert.NotEmpty(Open("/calendar", withQueries: false).FindAll("[data-testid=loading]"));
    }

    [Fact]
    public async Task Page_NamesItsFeed()
    {
        var page = WebUtility.HtmlDecode(await app.CreateClient().GetStringAsync(new Uri("/calendar?asOf=2025-12-05&kind=review", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains("type=\"text/calendar\" title=\"Deadlines\" href=\"/feeds/deadlines.ics?kind=review&relationship=us-cn\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RandomDays_NothingOfLaterDaysIsTold()
    {
        var random = new Random(Seed);
        foreach (var day in Enumerable.Range(0, 12).Select(_ => new DateOnly(2018, 9, 17).AddDays(random.Next(2980))).Append(new(2025, 12, 5)))
        {
            var later = LaterTexts.After(day);
            foreach (var address in new[] { "/calendar?view=list&", "/calendar?", "/feeds/deadlines.ics?" })
            {
                var read = await app.CreateClient().GetStringAsync(new Uri($"{address}asOf={Formats.Iso(day)}", UriKind.Relative), TestContext.Current.CancellationToken);
                var text = address.Contains(".ics", StringComparison.Ordinal)
                    ? read.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal)
                    : WebUtility.HtmlDecode(read);

                Assert.DoesNotContain(later, told => text.Contains(told, StringComparison.Ordinal));
                Assert.DoesNotContain(ShippedRecord.Deadlines, d => d.OutcomeNote is { } note && text.Contains(note, StringComparison.Ordinal));
            }
        }
    }

    private IRenderedComponent<CalendarPage> Open(string address, DateOnly? asOf = null, bool withQueries = true, Role? role = null)
    {
        if (withQueries)
        {
            Services.AddSingleton(app.Services.GetRequiredService<CalendarQueries>());
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var context = new AsOfContext(asOf ?? TradeMonitorApp.Today, TradeMonitorApp.Today, "us-cn", null, new(asOf, null));
        return Render<CalendarPage>(p =>
        {
            p.AddCascadingValue(context);
            if (role is { } known)
            {
                p.AddCascadingValue(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(ClaimTypes.Role, known.Code())], "test")))));
            }
        });
    }

    private static CalendarQueries Broken(bool answers)
    {
        var databases = UnreliableDatabases.Broken(answers);
        return new(new(databases, new RecordChanges(), new(new()), Options.Create(new RelationshipOptions())), databases);
    }
}

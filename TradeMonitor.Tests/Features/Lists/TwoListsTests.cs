using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Lists;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Lists;

public class TwoListsTests(ShippedStore store)
{
    private static readonly DateOnly Today = TradeMonitorApp.Today;

    [Fact]
    public async Task Lengths_OfManyDays_EqualTheRecordCountedByHand()
    {
        var lists = (await ReadAsync(Today)).Lists;

        for (var day = new DateOnly(2018, 1, 1); day <= Today; day = day.AddDays(9))
        {
            var friction = ListsRecount.Friction(day);
            Assert.Equal((day, friction.Count, ListsRecount.Cooperation(day).Count), (day, lists.FrictionOn(day), lists.CooperationOn(day)));
            var standings = lists.StandingsOn(day);
            Assert.Equal(friction.Count(f => f.Value == "in-force"), standings[FrictionStanding.InForce]);
            Assert.Equal(friction.Count(f => f.Value == "eased"), standings[FrictionStanding.Eased]);
            Assert.Equal(friction.Count(f => f.Value is "suspended" or "partly-suspended"), standings[FrictionStanding.Suspended]);
            Assert.Equal(friction.Count(f => f.Value is "announced" or "threatened" or "under-investigation"), standings[FrictionStanding.Pending]);
        }
    }

    [Fact]
    public async Task Lengths_AsSeenOnADay_AreThoseSeenLater()
    {
        var later = (await ReadAsync(Today)).Lists;

        for (var day = new DateOnly(2018, 2, 1); day <= Today; day = day.AddDays(97))
        {
            var then = (await ReadAsync(day)).Lists;
            Assert.Equal((later.FrictionOn(day), later.CooperationOn(day)), (then.FrictionOn(day), then.CooperationOn(day)));
        }
    }

    [Theory]
    [InlineData("2017-12-31", "2018-12-31")]
    [InlineData("2025-01-19", "2025-12-05")]
    [InlineData("2025-11-23", "2026-11-23")]
    public async Task JoinedAndLeft_AreWhatChangesFromDayToDay(string since, string asOf)
    {
        var (after, upTo) = (DateOnly.Parse(since, CultureInfo.InvariantCulture), DateOnly.Parse(asOf, CultureInfo.InvariantCulture));
        var lists = (await ReadAsync(upTo)).Lists;

        Check(lists.Friction, d => ListsRecount.Friction(d).Keys);
        Check(lists.Cooperation, ListsRecount.Cooperation);

        void Check(IReadOnlyList<ListStay> list, Func<DateOnly, IEnumerable<string>> recount)
        {
            Assert.Equal(ListsRecount.Joined(recount, after, upTo).Order(), TwoLists.Joined(list, after, upTo).Select(s => (s.From, s.Id)).Order());
            Assert.Equal(ListsRecount.Left(recount, after, upTo).Order(), TwoLists.Left(list, after, upTo).Select(s => (s.LeftOn!.Value, s.Id)).Order());
        }
    }

    [Fact]
    public async Task FifthOfDecember2025_StandsAt37And15()
    {
        var lists = (await ReadAsync(new(2025, 12, 5))).Lists;

        Assert.Equal("Friction list 37, down 1 since 29 Oct 2025; cooperation list 15, up 6", ListsChart.Title(lists, new(2025, 10, 29)));
        var left = Assert.Single(TwoLists.Left(lists.Friction, new(2025, 10, 29), lists.AsOf));
        Assert.Equal(("cn-farm-tariffs-2025", new DateOnly(2025, 11, 10), "2025-11-10-cn-farm-duties-end"), (left.Id, left.LeftOn, left.LeftBy));
    }

    [Fact]
    public async Task ReliefAndUndertakings_AreNoFriction()
    {
        var screen = await ReadAsync(Today);

        Assert.Equal(ShippedRecord.FrictionPoints.Where(p => p.Tracks != Tracks.Restriction).Select(p => p.Id).Order(), screen.LeftOut.Select(p => p.Id).Order());
        Assert.DoesNotContain(screen.Lists.Friction, s => s.Id == "us-301-exclusions");
    }

    [Fact]
    public async Task CompletedLine_LeavesOnTheDayOfWhatFulfilledIt()
    {
        var settlement = (await ReadAsync(Today)).Lists.Cooperation.Single(s => s.Id == "tiktok-settlement");

        Assert.Equal((new DateOnly(2026, 1, 22), "2026-01-22-tiktok-venture-closed"), (settlement.LeftOn, settlement.LeftBy));
        Assert.Null((await ReadAsync(new(2026, 1, 21))).Lists.Cooperation.Single(s => s.Id == "tiktok-settlement").LeftOn);
    }

    [Fact]
    public async Task OtherPair_HasItsOwnLists()
    {
        var screen = await store.Services.GetRequiredService<ListsQueries>().FindAsync("cn-nl", Today, isPast: false, TestContext.Current.CancellationToken);

        Assert.Equal(["nl-nexperia"], screen!.Lists.Friction.Select(s => s.Id));
        Assert.Empty(screen.Lists.Cooperation);
    }

    [Fact]
    public async Task PastView_HidesStateGistAndWhatCameLater()
    {
        var past = (await ReadAsync(new(2025, 12, 5), isPast: true)).Lines;

        Assert.Equal(ListsRecount.Rows("cooperation").Count(l => ListsRecount.Day(l, "startedOn") <= new DateOnly(2025, 12, 5)), past.Count);
        Assert.All(past, l => Assert.True(l.State is null && l.Gist is null));
        Assert.Empty(past.Single(l => l.Id == "tiktok-settlement").Developments);
        Assert.Equal(["src-gt-20251105"], past.Single(l => l.Id == "agricultural-trade").Sources);
    }

    [Fact]
    public void PointThatComesBack_HasTwoStays()
    {
        var history = History(
            (new(2020, 1, 1), Status.InForce), (new(2020, 6, 1), Status.Removed), (new(2021, 1, 1), Status.Announced), (new(2021, 1, 1), Status.Expired), (new(2022, 1, 1), Status.Threatened));

        var stays = FrictionList.Stays([history], new(2022, 6, 1));

        Assert.Equal([(new DateOnly(2020, 1, 1), (DateOnly?)new DateOnly(2020, 6, 1)), (new(2022, 1, 1), null)], stays.Select(s => (s.From, s.LeftOn)));
    }

    private static PointHistory History(params (DateOnly Day, Status Status)[] steps)
    {
        var options = new ScoringOptions();
        var events = steps.Select((s, i) => new ScoringEvent
        {
            Id = Histories.Id(i), Date = s.Day, Actors = ["US"], Action = DevelopmentAction.Statement, Directness = Directness.Word, FrictionPoints = ["f"],
            Certainty = Certainty.Confirmed, StatusAfter = new Dictionary<string, Status> { ["f"] = s.Status },
        });
        return new(new(options), Parties.Point("f", Category.Tariff), LiveEvents.Of(events, options), [], []);
    }

    private async Task<ListsScreen> ReadAsync(DateOnly asOf, bool isPast = false) =>
        (await store.Services.GetRequiredService<ListsQueries>().FindAsync("us-cn", asOf, isPast, TestContext.Current.CancellationToken))!;
}

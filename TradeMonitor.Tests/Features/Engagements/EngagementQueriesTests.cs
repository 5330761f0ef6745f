using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Engagements;
using TradeMonitor.Web.Features.Engagements.List;

namespace TradeMonitor.Tests.Features.Engagements;

public class EngagementQueriesTests(ShippedStore store)
{
    private EngagementQueries Queries => store.Services.GetRequiredService<EngagementQueries>();

    public static TheoryData<string> Days => ["2018-03-22", "2018-05-04", "2019-05-10", "2020-02-14", "2025-04-11", "2025-12-05", "2026-11-23"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task RoundsAndFacets_EqualACountFromTheFile(string day)
    {
        var list = await ListAsync(new(), day);

        Assert.Equal(RoundRecount.Closed(day).Select(RoundRecount.Id).Order(), list.Found.Select(f => f.Engagement.Id).Order());
        Assert.Equal(list.Found.Select(f => f.Engagement.LastDay).OrderDescending(), list.Found.Select(f => f.Engagement.LastDay));
        Assert.Equal(RoundRecount.By("level", day), Counts(list.Levels));
        Assert.Equal(RoundRecount.By("mechanism", day), Counts(list.Mechanisms));
        Assert.Equal(RoundRecount.By("outcome", day), Counts(list.Outcomes));
        Assert.Equal(RoundRecount.By("format", day), Counts(list.Formats));
        Assert.All(list.Found, f => Assert.Equal(ShippedRecord.Commitments.Count(c => c.Engagement == f.Engagement.Id && c.MadeOn <= RoundRecount.Day(day)), f.Commitments));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Gaps_EqualACountFromTheFile(string day)
    {
        foreach (var gaps in (await ListAsync(new(), day)).Gaps)
        {
            var (rounds, since, all) = RoundRecount.Level(gaps.Level.Code(), day);

            Assert.Equal((rounds, since), (gaps.Rounds, gaps.DaysSince));
            Assert.Equal(all.Length == 0 ? null : all[^1], gaps.Longest?.Days);
            // A median has as many gaps below as above.
            Assert.Equal(all.Count(g => g < gaps.Median) <= all.Length / 2, all.Count(g => g > gaps.Median) <= all.Length / 2);
            Assert.Equal(all.Length == 0 ? null : all.Length % 2 == 1 ? all[all.Length / 2] : (all[(all.Length / 2) - 1] + all[all.Length / 2]) / 2.0, gaps.Median);
        }
    }

    [Fact]
    public async Task On5December2025_TheCallIsTheLastCabinetRound_AfterFortyDays()
    {
        var list = await ListAsync(new(), "2025-12-05");

        Assert.Equal(69, list.OfAll);
        Assert.Equal(["2025-12-05-video", "2025-11-24-call", "2025-10-30-busan", "2025-10-25-kuala-lumpur"], list.Found.Take(4).Select(f => f.Engagement.Id));
        Assert.Equal(
            [(ActorLevel.Leaders, 11, 11, 174.5, 870), (ActorLevel.VicePremierCabinet, 35, 0, 42.5, 276), (ActorLevel.Ministerial, 4, 830, 94, 188),
                (ActorLevel.ViceMinisterial, 15, 98, 51.5, 1495), (ActorLevel.WorkingLevel, 4, 53, 182, 439)],
            list.Gaps.Select(g => (g.Level, g.Rounds, g.DaysSince!.Value, g.Median!.Value, g.Longest!.Days)));
    }

    [Fact]
    public async Task LongestGap_OpensTheTwoRoundsOnEitherSide()
    {
        foreach (var gaps in (await ListAsync(new(), "2026-11-23")).Gaps)
        {
            var link = new EngagementLinks(new(null, null), new()).BothSidesOf(gaps.Longest!);
            var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..]);

            var list = await ListAsync(EngagementFilter.Read(key => [.. query.GetValueOrDefault(key)]).Filter, "2026-11-23");

            Assert.Equal([gaps.Longest!.After.Id, gaps.Longest.Before.Id], list.Found.Select(f => f.Engagement.Id));
        }
    }

    [Fact]
    public async Task ChosenFacets_LeaveTheOthersCounted()
    {
        var list = await ListAsync(new() { Levels = [ActorLevel.Leaders], Outcomes = [EngagementOutcome.Consensus] }, "2026-11-23");

        Assert.Equal(RoundRecount.By("outcome", "2026-11-23", e => RoundRecount.Text(e, "level") == "leaders"), Counts(list.Outcomes));
        Assert.Equal(RoundRecount.By("level", "2026-11-23", e => RoundRecount.Text(e, "outcome") == "consensus"), Counts(list.Levels));
        Assert.Equal(list.Found.Count, list.Outcomes.Single(o => o.Chosen).Count);
        Assert.All(list.Found, f => Assert.Equal((ActorLevel.Leaders, EngagementOutcome.Consensus), (f.Engagement.Level, f.Engagement.Outcome)));
    }

    [Fact]
    public async Task Search_ReadsPeopleTopicsAndReadouts_AndTakesAllWords()
    {
        var list = await ListAsync(new() { Search = "GREER constructive" }, "2025-12-05");

        var expected = ShippedRecord.Engagements.Where(e => e.LastDay <= new DateOnly(2025, 12, 5)
            && e.Participants.Any(p => p.Name.Contains("Greer", StringComparison.Ordinal))
            && e.Readouts.Any(r => r.Gist.Contains("constructive", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(expected.Select(e => e.Id).Order(), list.Found.Select(f => f.Engagement.Id).Order());
        Assert.Contains("2025-12-05-video", list.Found.Select(f => f.Engagement.Id));
    }

    [Fact]
    public async Task Period_TakesRoundsThatReachIntoIt()
    {
        var list = await ListAsync(new() { From = new(2025, 10, 26), To = new(2025, 10, 30) }, "2026-11-23");

        Assert.Equal(["2025-10-30-busan", "2025-10-25-kuala-lumpur"], list.Found.Select(f => f.Engagement.Id));
    }

    [Fact]
    public async Task FormatNotStated_CanBeChosen() =>
        Assert.Equal(["2025-10-13-working"], (await ListAsync(new() { Formats = [EngagementWords.NotStated] }, "2026-11-23")).Found.Select(f => f.Engagement.Id));

    [Fact]
    public async Task SecondPage_HoldsTheRest_AndAPageBeyondIsTheLast()
    {
        var list = await ListAsync(new() { Page = 99 }, "2026-11-23");

        Assert.Equal((2, 2, 26), (list.Page, list.Pages, list.Shown.Count()));
        Assert.Equal("2018-05-03-beijing", list.Shown.Last().Engagement.Id);
    }

    [Fact]
    public async Task OtherPair_HasItsOwnRounds() => Assert.Equal(0, (await Queries.ListAsync(new(), "nl-cn", TradeMonitorApp.Today, Token)).OfAll);

    [Fact]
    public async Task Strip_HasOneMarkForEachRound_AndNoMarkCoversAnother()
    {
        var list = await ListAsync(new(), "2026-11-23");

        var strip = RoundStripModel.Of(list);

        Assert.Equal(76, strip.Lanes.Sum(l => l.Marks.Count));
        Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2026, 11, 23), 0), (strip.Days.From, strip.Days.To, strip.LeftOut));
        Assert.All(strip.Lanes, lane => Assert.All(lane.Marks.GroupBy(m => m.Row), row =>
            Assert.All(row.Zip(row.Skip(1)), pair => Assert.True((pair.Second.Position - pair.First.Position) * RoundStripModel.NarrowestPlot >= RoundStripModel.MarkSide - 1e-9))));
    }

    private Task<EngagementList> ListAsync(EngagementFilter filter, string day) => Queries.ListAsync(filter, "us-cn", RoundRecount.Day(day), Token);

    private static SortedDictionary<string, int> Counts(IEnumerable<EngagementFacet> facets) => new(facets.ToDictionary(f => f.Value, f => f.Count), StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}

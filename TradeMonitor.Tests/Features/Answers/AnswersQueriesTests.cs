using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Answers;

namespace TradeMonitor.Tests.Features.Answers;

public class AnswersQueriesTests(ShippedStore store)
{
    private AnswersQueries Queries => store.Services.GetRequiredService<AnswersQueries>();

    /// <summary>Random days of the record, and those of the founding article and of today.</summary>
    public static TheoryData<DateOnly> Days => [.. Spread.Days(8), new DateOnly(2025, 12, 5), TradeMonitorApp.Today];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task EveryRow_EqualsARecountFromTheFiles(DateOnly asOf)
    {
        var screen = await FindAsync(asOf);

        foreach (var (actor, other) in new[] { ("US", "CN"), ("CN", "US") })
        {
            var record = screen.Actors.Single(a => a.Actor == actor);
            Assert.Equal(
                AnswersRecount.Threats(actor, asOf).Select(t => (t.Key, t.Value.Result, t.Value.Days)).Order(),
                record.Threats.Rows.Select(r => (r.First.Id, r.Result.Code(), r.Days)).Order());
            Assert.Equal(Ordered(AnswersRecount.Acts(actor, other, "escalating", asOf)), record.Tightening.Rows.Select(r => (r.First.Id, r.Days)).Order());
            Assert.Equal(Ordered(AnswersRecount.Acts(actor, other, "easing", asOf)), record.Easing.Rows.Select(r => (r.First.Id, r.Days)).Order());
        }

        static IEnumerable<(string, int?)> Ordered(Dictionary<string, int?> acts) => acts.Select(a => (a.Key, a.Value)).Order();
    }

    [Fact]
    public async Task FifthOfDecember2025_TheUsCarriedOut30Of42Threats_AndChina17Of18()
    {
        var screen = await FindAsync(new(2025, 12, 5));

        var (us, china) = (screen.Actors[0], screen.Actors[1]);
        Assert.Equal((42, 30, 9, 3, 21.0), (us.Threats.Rows.Count, us.Threats.Count(FollowUpResult.CarriedOut), us.Threats.Count(FollowUpResult.Withdrawn), us.Threats.Count(FollowUpResult.Open), us.Threats.MedianDays));
        Assert.Equal((56, 14, 0.0), (us.Tightening.Rows.Count, us.Tightening.Followed, us.Tightening.MedianDays));
        Assert.Equal((31, 9, 0.0), (us.Easing.Rows.Count, us.Easing.Followed, us.Easing.MedianDays));
        Assert.Equal((18, 17, 1, 0, 10.0), (china.Threats.Rows.Count, china.Threats.Count(FollowUpResult.CarriedOut), china.Threats.Count(FollowUpResult.Withdrawn), china.Threats.Count(FollowUpResult.Open), china.Threats.MedianDays));
        Assert.Equal((42, 3, 49.0), (china.Tightening.Rows.Count, china.Tightening.Followed, china.Tightening.MedianDays));
        Assert.Equal((28, 0, null), (china.Easing.Rows.Count, china.Easing.Followed, china.Easing.MedianDays));
    }

    [Fact]
    public async Task ThreatOfTenOctober_WasWithdrawnInBusan()
    {
        var threat = (await FindAsync(new(2025, 12, 5))).Actors[0].Threats.Rows.Single(r => r.First.Id == "2025-10-10-us-100pct-threat");

        Assert.Equal((FollowUpResult.Withdrawn, "2025-10-30-busan-truce", 20), (threat.Result, threat.Second!.Id, threat.Days));
    }

    [Fact]
    public async Task ResultOnceReached_NeverChanges()
    {
        var today = await FindAsync(TradeMonitorApp.Today);
        var final = today.Actors.SelectMany(a => a.Lists).SelectMany(l => l.Rows, (l, r) => (l.Actor, l.List, r)).ToDictionary(x => (x.Actor, x.List, x.r.First.Id), x => x.r);

        foreach (var day in Spread.Days(40))
        {
            var then = (await FindAsync(day)).Actors.SelectMany(a => a.Lists).SelectMany(l => l.Rows, (l, r) => (l.Actor, l.List, r));
            Assert.All(then.Where(x => x.r.Second is not null), x => Assert.Equal((x.r.Result, x.r.Second), (final[(x.Actor, x.List, x.r.First.Id)].Result, final[(x.Actor, x.List, x.r.First.Id)].Second)));
        }
    }

    [Fact]
    public async Task SameQuestion_IsAnsweredOnce() => Assert.Same(await FindAsync(new(2025, 12, 5)), await FindAsync(new(2025, 12, 5)));

    [Fact]
    public async Task PairThatIsNotOnRecord_IsNone()
    {
        Assert.Null(await Queries.FindPairAsync("us-zz", cancellation: TestContext.Current.CancellationToken));
        Assert.Null(await Queries.FindPairAsync("'", cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("us-cn", (await Queries.FindPairAsync(null, cancellation: TestContext.Current.CancellationToken))!.Id);
    }

    private async Task<AnswersScreen> FindAsync(DateOnly asOf)
    {
        var pair = await Queries.FindPairAsync("us-cn", cancellation: TestContext.Current.CancellationToken);
        return await Queries.FindAsync(pair!, asOf, cancellation: TestContext.Current.CancellationToken);
    }
}

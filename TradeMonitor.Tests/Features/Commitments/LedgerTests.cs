using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Commitments;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Commitments;

/// <summary>The ledger over the shipped record, against a recount from the files.</summary>
public class LedgerTests(ShippedStore store)
{
    private static readonly DateOnly Article = new(2025, 12, 5);

    public static TheoryData<string> Days => ["2018-05-17", "2019-05-10", "2020-06-30", "2025-05-14", "2025-11-10", "2025-12-05", "2026-01-20", "2026-11-23"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task CountsBySideAndState_EqualARecountFromTheFiles(string iso)
    {
        var day = Formats.ReadIso(iso)!.Value;

        var counted = SideTally.Of(await ReadAsync(day)).SelectMany(t => t.States, (t, s) => (t.By, s.Key.Code(), s.Value));

        var expected = CommitmentRecount.On(day).GroupBy(c => (c.By, c.State)).Select(g => (g.Key.By, g.Key.State, g.Count()));
        Assert.Equal(expected.Order(), counted.Order());
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Overdue_AreThosePastTheirDayAndStillOpen(string iso)
    {
        var day = Formats.ReadIso(iso)!.Value;
        var ledger = await ReadAsync(day);

        var overdue = LedgerSearch.Find(ledger, new() { Overdue = true }).Entries.Select(e => e.Commitment.Id).Order(StringComparer.Ordinal);

        Assert.Equal(CommitmentRecount.Overdue(day), overdue);
        Assert.Equal(CommitmentRecount.Overdue(day).Count, SideTally.Of(ledger).Sum(t => t.Overdue));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task RowsBehindACount_AreAsManyAsItSays(string iso)
    {
        var ledger = await ReadAsync(Formats.ReadIso(iso)!.Value);

        foreach (var side in SideTally.Of(ledger))
        {
            Assert.All(Enum.GetValues<FollowThroughState>(), s => Assert.Equal(side.Of(s), Behind(new() { By = [side.By], States = [s] })));
            Assert.Equal(side.Open, Behind(new() { By = [side.By], States = SideTally.OpenStates }));
            Assert.Equal(side.Overdue, Behind(new() { By = [side.By], Overdue = true }));
            Assert.Equal(side.Made, side.Open + SideTally.Ends.Sum(side.Of));
        }

        int Behind(CommitmentFilter filter) => LedgerSearch.Find(ledger, filter).Entries.Count;
    }

    [Fact]
    public async Task FifthOfDecember2025_SoybeansAreOpenAndNotMeasuredYet()
    {
        var soy = (await ReadAsync(Article)).Find("cn-busan-soy-12mmt")!;

        Assert.Equal((FollowThroughState.OnTrack, Standing.Dated), (soy.Commitment.Status, soy.Standing));
        Assert.Equal((12d, (double?)null, (DateOnly?)null), (soy.Progress!.Target, soy.Progress.Achieved, soy.Progress.MeasuredOn));
        Assert.Equal(12 * 36 / 121d, soy.Progress.LineOn(Article)!.Value, 1e-9);
        Assert.Null(soy.FigureSource);
        Assert.Null(soy.Commitment.Note);
    }

    [Fact]
    public async Task TwentiethOfJanuary2026_SoybeansAreAheadOfTheLine()
    {
        var soy = (await ReadAsync(new(2026, 1, 20))).Find("cn-busan-soy-12mmt")!;

        Assert.Equal((12d, new DateOnly(2026, 1, 20)), (soy.Progress!.Achieved, soy.Progress.MeasuredOn));
        Assert.Equal(12 - (12 * 82 / 121d), soy.Progress.Ahead!.Value, 1e-9);
        Assert.Equal("src-ap-20260121", soy.FigureSource?.Id);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Order_IsOverdueThenByDueDayThenUndatedThenClosed(string iso)
    {
        var entries = (await ReadAsync(Formats.ReadIso(iso)!.Value)).Entries;

        Assert.Equal(entries.Select(e => e.Standing).Order(), entries.Select(e => e.Standing));
        var dated = entries.Where(e => e.Standing is Standing.Overdue or Standing.Dated).Select(e => e.Commitment.DueOn).ToArray();
        Assert.Equal(dated.Order(), dated);
        var closed = entries.Where(e => e.Standing == Standing.Closed).Select(e => e.Commitment.StatusOn).ToArray();
        Assert.Equal(closed.OrderDescending(), closed);
    }

    [Fact]
    public async Task EngagementThatHadNotClosed_IsNotNamed()
    {
        Assert.Null((await ReadAsync(new(2018, 5, 17))).Find("cn-2018-05-buy-more")!.MadeAt);
        Assert.NotNull((await ReadAsync(new(2018, 5, 18))).Find("cn-2018-05-buy-more")!.MadeAt);
    }

    [Fact]
    public async Task Search_LooksThroughFollowThroughToo()
    {
        var found = LedgerSearch.Find(await ReadAsync(TradeMonitorApp.Today), new() { Search = "SUPPLEMENTARY control" });

        Assert.Equal(["cn-2018-12-fentanyl"], found.Entries.Select(e => e.Commitment.Id));
    }

    [Fact]
    public async Task Facet_CountsWhatItsValueWouldLeave()
    {
        var ledger = await ReadAsync(TradeMonitorApp.Today);
        var filter = new CommitmentFilter { By = ["CN"], Topics = ["soybeans"] };

        var facets = LedgerSearch.Find(ledger, filter).Facets;

        Assert.All(facets[CommitmentFilter.TopicKey], f => Assert.Equal(f.Count, LedgerSearch.Find(ledger, filter with { Topics = [f.Code] }).Entries.Count));
        Assert.All(facets[CommitmentFilter.StateKey], f => Assert.True(Codes.TryParse<FollowThroughState>(f.Code, out var s) && LedgerSearch.Find(ledger, filter with { States = [s] }).Entries.Count == f.Count));
        Assert.True(facets[CommitmentFilter.ByKey].Single(f => f.Code == "CN").Chosen);
    }

    [Fact]
    public async Task SameQuestion_IsAnsweredOnce() => Assert.Same(await ReadAsync(Article), await ReadAsync(Article));

    private async Task<Ledger> ReadAsync(DateOnly day) =>
        await store.Services.GetRequiredService<LedgerQueries>().ReadAsync("us-cn", day, day < TradeMonitorApp.Today, TestContext.Current.CancellationToken);
}

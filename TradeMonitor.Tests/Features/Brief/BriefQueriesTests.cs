using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Features.Answers;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Brief;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Brief;

public class BriefQueriesTests(ShippedStore store)
{
    private static readonly int[] Lengths = [1, 7, 30, 90];

    private static readonly BriefPeriod Truce = new(new(2025, 10, 24), new(2025, 11, 24));

    /// <summary>Random days, each the end of a period of 1 to 90 days.</summary>
    public static TheoryData<DateOnly, int> Periods
    {
        get
        {
            var data = new TheoryData<DateOnly, int>();
            data.AddRange([.. Spread.Days(12).Select((day, i) => (day, Lengths[i % Lengths.Length])), (new DateOnly(2025, 12, 5), 30)]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task BeforeAndAfter_AreTheBoardsReadings(DateOnly asOf, int days)
    {
        var period = new BriefPeriod(asOf.AddDays(-days), asOf);
        var view = await ViewAsync();
        var (before, after) = (view.BoardOn(period.Since), view.BoardOn(asOf));

        var brief = await FindAsync(period);

        var told = Items(brief, "points").ToDictionary(i => i.Heading, i => i.Changes);
        foreach (var point in view.Points.Where(p => p.Point.IsBetween("US", "CN")).Select(p => p.Point))
        {
            var (b, a) = (before.Find(point.Id)!, after.Find(point.Id)!);
            var changes = told.GetValueOrDefault(point.Title, []).ToDictionary(c => c.Name);
            Assert.Equal(b.Label != a.Label, changes.ContainsKey("Direction"));
            Assert.Equal(b.Status != a.Status, changes.ContainsKey("Status"));
            Assert.Equal(b.Level.Rate != a.Level.Rate, changes.ContainsKey("Standing rate"));
            Assert.Equal(Formats.Number(b.Level.Level * 100) != Formats.Number(a.Level.Level * 100), changes.ContainsKey("Level, 0–100"));
            if (changes.TryGetValue("Direction", out var direction))
            {
                Assert.Equal((b.Label, a.Label), (direction.LabelBefore, direction.LabelAfter));
            }

            if (changes.TryGetValue("Status", out var status))
            {
                Assert.Equal((b.Status is null ? null : Words.Of(b.Status), Words.Of(a.Status)), (b.Status is null ? null : status.Before, status.After));
            }
        }

        var history = view.HistoryOf(view.MainPair!, asOf);
        Assert.Equal((Formats.Number(history.On(period.Since).Tension, 1), Formats.Number(history.On(asOf).Tension, 1)), (brief.Tension[0].Before, brief.Tension[0].After));
        Assert.Equal((history.On(period.Since).Label, history.On(asOf).Label), (brief.Tension[1].LabelBefore, brief.Tension[1].LabelAfter));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task EveryRowOfThePeriod_IsToldOnceForEachOfItsPoints(DateOnly asOf, int days)
    {
        var period = new BriefPeriod(asOf.AddDays(-days), asOf);
        var between = ShippedRecord.FrictionPoints.Where(p => p.IsBetween("US", "CN")).Select(p => p.Id).ToHashSet();

        var brief = await FindAsync(period);

        var developments = ShippedRecord.Developments.Where(d => d.Date > period.Since && d.Date <= asOf);
        Assert.Equal(
            developments.SelectMany(d => d.FrictionPoints.Where(between.Contains), (d, _) => d.Headline).Order(),
            Items(brief, "points").Concat(Items(brief, "unchanged")).SelectMany(i => i.Parts).Select(p => p.Heading).Order());
        Assert.Equal(
            ShippedRecord.Engagements.Where(e => e.LastDay > period.Since && e.LastDay <= asOf && IsOfBoth(e)).Select(e => e.Title).Order(),
            Items(brief, "engagements").Select(i => i.Heading).Order());
        Assert.Equal(
            ShippedRecord.Deadlines.Where(d => d.AnnouncedOn <= asOf && d.FrictionPoints.Any(between.Contains)
                && ((d.Date > period.Since && d.Date <= asOf) || (d.OutcomeOn > period.Since && d.OutcomeOn <= asOf))).Select(d => d.Title).Order(),
            Items(brief, "passed").Select(i => i.Heading).Order());

        // Where the record names nobody or one side only, the points that it was about decide.
        bool IsOfBoth(Engagement e) => e.Parties.Count > 1
            ? e.Parties.Contains("US") && e.Parties.Contains("CN")
            : e.Parties.All(p => p is "US" or "CN") && (e.FrictionPoints.Count == 0 || e.FrictionPoints.Any(between.Contains));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Commitments_AreThoseMadeOrWithAnotherState(DateOnly asOf, int days)
    {
        var since = asOf.AddDays(-days);

        var brief = await FindAsync(new(since, asOf));

        Assert.Equal(
            ShippedRecord.Commitments.Where(c => c.MadeOn <= asOf && (c.MadeOn > since || State(c, since) != State(c, asOf)))
                .Select(c => (c.Undertaking, c.MadeOn > since ? "Not made yet" : Words.Of(State(c, since)), Words.Of(State(c, asOf)))).Order(),
            Items(brief, "commitments").Select(i => (i.Heading, i.Changes[0].Before, i.Changes[0].After)).Order());

        static FollowThroughState State(Commitment c, DateOnly day) =>
            c.FollowThrough.LastOrDefault(f => f.Date <= day && c.FollowThrough.All(g => g.Date > day || g.Date <= f.Date))?.State ?? FollowThroughState.Pending;
    }

    [Fact]
    public async Task BusanTruce_IsToldWithWhatItChanged()
    {
        var brief = await FindAsync(Truce);

        var fentanyl = Items(brief, "points").Single(i => i.Heading == "US fentanyl emergency tariff on China");
        Assert.Contains(new("Status", "In force", "Eased"), fentanyl.Changes);
        Assert.Contains(new("Standing rate", "20%", "10%"), fentanyl.Changes);
        Assert.Contains("Fentanyl duty cut from 20% to 10%", fentanyl.Parts.Select(p => p.Heading));
        Assert.Contains("Trump-Xi phone call after Busan", Items(brief, "engagements").Select(i => i.Heading));
        Assert.All(Items(brief, "points").SelectMany(i => i.Parts), p => Assert.NotEmpty(p.Sources));
        Assert.False(brief.IsQuiet);
    }

    [Fact]
    public async Task LastDaysWithoutNews_AreQuiet_AndStillNameWhatIsDue()
    {
        var brief = await FindAsync(new(TradeMonitorApp.Today.AddDays(-1), TradeMonitorApp.Today));

        Assert.True(brief.IsQuiet);
        Assert.Equal(["coming"], brief.Sections.Select(s => s.Id));
        Assert.Equal(["Suspension of China's gallium, germanium and antimony ban ends", "Section 232 minimum prices and 15% duty on polysilicon goods start"], brief.Sections[0].Items.Select(i => i.Heading));
    }

    [Fact]
    public async Task SameQuestion_IsAnsweredOnce() => Assert.Same(await FindAsync(Truce), await FindAsync(Truce with { }));

    private static IReadOnlyList<BriefItem> Items(BriefDocument brief, string section) => brief.Sections.SingleOrDefault(s => s.Id == section)?.Items ?? [];

    private async Task<BriefDocument> FindAsync(BriefPeriod period)
    {
        var queries = store.Services.GetRequiredService<BriefQueries>();
        var pair = await queries.FindPairAsync("us-cn", TestContext.Current.CancellationToken);
        return await queries.FindAsync(pair!, period, new(period.AsOf, null), TestContext.Current.CancellationToken);
    }

    private async Task<RecordView> ViewAsync() => await store.Services.GetRequiredService<SharedScoreboard>().ViewAsync(null, TestContext.Current.CancellationToken);
}

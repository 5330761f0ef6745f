using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Overview;

/// <summary>The overview's figures, counted again from the JSON of the record.</summary>
public class OverviewModelTests
{
    private static readonly ScoringMethod Method = new(new());
    private static readonly Relationship Pair = Relationship.Between("US", "CN", ["US", "CN"]);

    public static TheoryData<int> Days => [.. Enumerable.Range(0, 24)];

    [Theory]
    [MemberData(nameof(Days))]
    public void Figures_EqualTheRecordCountedByHand(int number)
    {
        var asOf = new DateOnly(2018, 6, 1).AddDays(number * 131);

        var model = Model(asOf);

        var made = ShippedRecord.Commitments.Where(c => c.MadeOn <= asOf).ToArray();
        Assert.Equal(made.Length, model.Commitments.Made);
        Assert.Equal(made.Count(c => c.FollowThrough.Where(f => f.Date <= asOf).OrderBy(f => f.Date).LastOrDefault()?.State == FollowThroughState.Kept), model.Commitments.Kept);
        var open = ShippedRecord.Deadlines.Where(d => d.AnnouncedOn <= asOf && !(d.OutcomeOn <= asOf) && d.FrictionPoints.Count > 0).ToArray();
        Assert.Equal(open.Where(d => d.Date >= asOf).Min(d => (DateOnly?)d.Date), model.Deadline?.Date);
        Assert.Equal(open.Count(d => d.Date < asOf), model.DeadlinesWithoutOutcome);
        Assert.Equal(47, model.Points);
        Assert.Equal(model.Reading.Direction.Score, model.Reading.Direction.Parts.Sum(p => p.Value), 1e-12);
        Assert.All(model.Recent.Events, e => Assert.True(e.Day <= asOf));
    }

    [Fact]
    public void PolicyShifts_AreDeedsOfTheLastNinetyDaysThatWeigh()
    {
        var asOf = new DateOnly(2025, 12, 5);

        var shifts = Model(asOf).Shifts;

        var deeds = ShippedRecord.Developments.Where(d => d.Date > asOf.AddDays(-90) && d.Date <= asOf && d.Directness == Directness.Deed
            && (d.Actors.Contains("US") || d.Actors.Contains("CN")) && !(d.Rate is { Before: { } before, After: { } after } && before == after));
        DevelopmentAction[] countedAsWords = [DevelopmentAction.Reject, DevelopmentAction.ExtendPause, DevelopmentAction.StrikeDown];
        var counted = deeds.Where(d => !countedAsWords.Contains(d.Action)).ToArray();
        Assert.Equal(counted.Count(d => d.Action.SideOf() == Side.Easing), shifts.Easing);
        Assert.Equal(counted.Count(d => d.Action.SideOf() == Side.Escalating), shifts.Tightening);
    }

    [Fact]
    public void Directions_OnTheFoundingDay_AreThoseOfTheMethod()
    {
        Assert.Equal([0, 28, 16, 3], Model(new(2025, 12, 5)).Counts.Select(c => c.Now));
    }

    [Fact]
    public void Narrowing_IsToldAgainstItsPeak()
    {
        var change = Model(new(2025, 12, 5)).Reading.Change!;

        Assert.Equal(ComparedWith.Peak, change.With);
        Assert.Equal(Model(change.On).Reading.Day.Tension, change.Then, 1e-9);
        Assert.Equal(35.94, change.Then + change.By, 0.005);
    }

    [Fact]
    public void Tests_HoldAsTheMethodSays()
    {
        var reading = Model(new(2025, 12, 5)).Reading;

        var tests = reading.Day.Tests;
        Assert.Equal([tests.NeverEscalating, tests.NarrowingSeen, tests.DeedsEase, tests.LevelFell], reading.Tests.Select(t => t.Holds));
        Assert.All(reading.Tests, t => Assert.Matches("[0-9]", t.Figure));
    }

    private static OverviewModel Model(DateOnly asOf)
    {
        using var view = new RecordView(Method, new()
        {
            FrictionPoints = ShippedRecord.FrictionPoints,
            Events = [.. ShippedRecord.Developments.Select(ScoringEvent.From)],
            Engagements = ShippedRecord.Engagements,
            Commitments = ShippedRecord.Commitments,
            Deadlines = ShippedRecord.Deadlines,
            KnownOn = null,
        }, ["US", "CN", "EU"]);
        return OverviewModel.Of(view, Pair, asOf, Method.Options);
    }
}

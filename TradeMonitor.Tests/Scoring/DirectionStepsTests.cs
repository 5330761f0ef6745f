using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>The direction kept for every day is the one that a replay up to that day gives.</summary>
public class DirectionStepsTests
{
    private static readonly ScoringMethod Method = new(new());

    public static TheoryData<int> Scopes => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void EveryDay_EqualsAReplayUpToIt(int scope) => Histories.Any.Hold(history =>
    {
        var of = new[] { Method.Point, Method.Group, Method.Relationship }[scope];
        var live = LiveEvents.Of(history.Events, Method.Options);
        var steps = DirectionSteps.Of(live, of, Method.Options);

        for (var day = Histories.Start.DayNumber - 2; day < history.AsOf.DayNumber + 400; day += 9)
        {
            var replay = new Momentum(live, of, Method.Options);
            replay.AdvanceTo(day);
            Assert.Equal((day, replay.Label, replay.Figures()), (day, steps.RunOn(day)?.Label ?? DirectionLabel.Unknown, steps.FiguresOn(day)));
            Assert.Equal((day, replay.Runs.Count > 0 ? replay.Runs[^1] : null, replay.IsStale), (day, steps.RunOn(day), steps.IsStaleOn(day)));
        }
    });

    [Fact]
    public void WithoutEvents_EveryDayIsUnknown()
    {
        var steps = DirectionSteps.Of([], Method.Point, Method.Options);

        Assert.Empty(steps.Runs);
        Assert.Null(steps.RunOn(new DateOnly(2025, 1, 1).DayNumber));
        Assert.Equal(0, steps.FiguresOn(new DateOnly(2025, 1, 1).DayNumber).Score);
    }

    [Fact]
    public void LastLabel_EndsInSilenceAfterTheLastEvent()
    {
        var imposed = ScoringEvent.From(ShippedRecord.Developments.First(d => d.Action == DevelopmentAction.Impose)) with { Date = new(2025, 1, 1) };

        var steps = DirectionSteps.Of(LiveEvents.Of([imposed], Method.Options), Method.Point, Method.Options);

        Assert.Equal([DirectionLabel.Escalating, DirectionLabel.Holding], steps.Runs.Select(r => r.Label));
        Assert.True(steps.IsStaleOn(new DateOnly(2025, 6, 30).DayNumber + 1));
        Assert.False(steps.IsStaleOn(new DateOnly(2025, 6, 30).DayNumber));
    }
}

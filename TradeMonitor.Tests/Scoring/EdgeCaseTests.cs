using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>The edge cases of SCORING.md §10, each on any history.</summary>
public class EdgeCaseTests
{
    private static readonly ScoringScope Point = Readings.Method.Point;

    [Fact]
    public void SameDayMoves_OffsetButDoNotAnswerEachOther() => Gen.Select(Histories.WithOneChosen, Histories.Row).Hold(given =>
    {
        var ((history, first), row) = given;
        var more = history.With(row with { Date = first.Date, ExpiresOn = null });

        var (before, after) = (history.Direction(Point), more.Direction(Point));

        Assert.All(
            history.Events.Where(e => e.Date == first.Date),
            e => Assert.Equal(before.Contribution(e.Id), after.Contribution(e.Id), 1e-12));
    });

    [Fact]
    public void DisputedEvent_KeepsThreeFifthsOfItsWeight() => Alone.Hold(row =>
    {
        var sure = Own(row with { Certainty = Certainty.Confirmed });

        Assert.Equal(.6 * sure, Own(row with { Certainty = Certainty.Disputed }), 1e-12);
        Assert.Equal(.85 * sure, Own(row with { Certainty = Certainty.Reported }), 1e-12);
    });

    [Fact]
    public void DisputedEvent_LeavesTheLevel() => Gen.Select(Histories.Any, Histories.Row).Hold(given =>
    {
        var (history, row) = given;

        Assert.Equal(history.Level("f"), history.With(row with { Certainty = Certainty.Disputed }).Level("f"));
    });

    [Fact]
    public void StatementOnTheWayToAThreshold_LeavesTheLabelToTheLastBit()
    {
        var impose = Event("a", new(2021, 8, 5), DevelopmentAction.Impose) with { Certainty = Certainty.Disputed, TradeCoveredUsdBn = 430 };
        var statement = Event("b", new(2021, 9, 21), DevelopmentAction.Statement);
        var day = new DateOnly(2021, 10, 4); // c has come down to 1.5, so B stands at exactly 0.2

        var alone = new[] { impose }.Direction(Point, day);
        var both = new[] { impose, statement }.Direction(Point, day);

        Assert.Equal((.2, DirectionLabel.Escalating), (alone.Score, alone.Label));
        Assert.Equal((alone.Score, alone.Label), (both.Score, both.Label));
    }

    [Fact]
    public void HarsherThreat_MakesTheLevelButNotTheStatusInEffect()
    {
        var point = Parties.Point("f", Category.Tariff, 300);
        var impose = Event("a", new(2021, 1, 1), DevelopmentAction.Impose);
        var announce = Event("b", new(2021, 2, 1), DevelopmentAction.Announce) with { Rate = new() { Measure = null, Unit = "percent", Before = null, After = 100 } };

        var level = new[] { impose, announce }.Level(point, new(2021, 2, 2));

        Assert.Equal(.35, level.Level, 1e-12);
        Assert.Equal((Status.InForce, Status.Announced, "b"), (level.Status, level.Decisive, level.StatusBy));
    }

    [Fact]
    public void ChainOfCorrections_LeavesOnlyTheLastRow() => Gen.Select(Histories.Any, Histories.Row, Histories.Row, Histories.Row).Hold(given =>
    {
        var (history, first, second, third) = given;
        var chain = history.With(first with { Id = "x" }, second with { Id = "y", Supersedes = "x" }, third with { Supersedes = "y" });
        var last = history.With(third);

        Assert.Equal(last.Direction(Point).Parts, chain.Direction(Point).Parts);
        Assert.Equal(last.Level("f"), chain.Level("f"));
    });

    [Fact]
    public void RetractedRow_IsAsIfItWereNotThere() => Gen.Select(Histories.Any, Histories.Row).Hold(given =>
    {
        var (history, row) = given;
        var retracted = history.With(row with { Retracted = true });

        Assert.Equal(history.Direction(Point).Parts, retracted.Direction(Point).Parts);
        Assert.Equal(history.Level("f"), retracted.Level("f"));
    });

    [Fact]
    public void AnswerToADeadRow_CountsAsNone() => Gen.Select(Histories.WithOneChosen, Histories.Row).Hold(given =>
    {
        var ((history, answered), row) = given;
        var dead = history with { Events = [.. history.Events.Select(e => e.Id == answered.Id ? e with { Retracted = true } : e)] };

        Assert.Equal(dead.With(row).Direction(Point).Parts, dead.With(row with { RespondsTo = answered.Id }).Direction(Point).Parts);
    });

    [Fact]
    public void OldEvents_FadeToNothingWhileTheLevelStays() => Histories.Any.Hold(history =>
    {
        var settled = history with { AsOf = history.Events.Select(e => e.Date).Append(history.AsOf).Max().AddDays(181) };
        var old = settled with { AsOf = settled.AsOf.AddDays(9_000) };

        Assert.Equal(0, old.Direction(Point).Score, 1e-12);
        Assert.Equal(settled.Level("f"), old.Level("f"));
    });

    [Fact]
    public void OneEventOnSeveralPoints_CountsInFullOnEachAndOnceInTheirGroup() => Gen.Select(Histories.Any, Alone).Hold(given =>
    {
        var (history, row) = given;
        var events = history.With(row with { Date = history.AsOf, FrictionPoints = ["f", "g"] }).Events;

        var onF = events.Where(e => e.FrictionPoints.Contains("f")).Direction(Point, history.AsOf);
        var onG = events.Where(e => e.FrictionPoints.Contains("g")).Direction(Point, history.AsOf);
        var group = events.Where(e => e.FrictionPoints.Any(p => p is "f" or "g")).Direction(Readings.Method.Group, history.AsOf);

        Assert.Equal(onF.Contribution("z"), onG.Contribution("z"), 1e-12);
        Assert.Equal(onF.Contribution("z"), group.Contribution("z"), 1e-12);
        Assert.Single(group.Parts, p => p.Id == "z");
    });

    [Fact]
    public void RateOfAnotherPoint_LeavesTheRateOfThisOne() => Gen.Select(Histories.Any, Alone).Hold(given =>
    {
        var (history, row) = given;
        var rate = new Rate { FrictionPoint = "g", Measure = null, Unit = "percent", Before = 10, After = 60 };
        var on = row with { FrictionPoints = ["f", "g"] };

        Assert.Equal(history.With(on with { Rate = null }).Level("f"), history.With(on with { Rate = rate }).Level("f"));
    });

    [Fact]
    public void ThirdPartysAct_ShowsOnItsPointAndNotInThePair() => Gen.Select(Histories.Any, Alone).Hold(given =>
    {
        var (history, row) = given;
        var act = row with { Date = history.AsOf, Actors = ["NL"], FrictionPoints = ["h"] };
        var more = history.With(act);

        Assert.Equal(history.Relationship().On(history.AsOf), more.Relationship().On(history.AsOf));
        Assert.Equal(Own(act), more.Events.Where(e => e.FrictionPoints.Contains("h")).Direction(Point, history.AsOf).Contribution("z"), 1e-12);
    });

    [Fact]
    public void ZeroChange_CountsForNothingAndAnswersNothing() => Gen.Select(Histories.Any, Histories.Row).Hold(given =>
    {
        var (history, row) = given;
        var same = new Rate { FrictionPoint = null, Measure = null, Unit = "percent", Before = 25, After = 25 };

        var more = history.With(row with { Rate = same, ExpiresOn = null });

        Assert.Equal(history.Direction(Point).Score, more.Direction(Point).Score, 1e-12);
        Assert.Equal(0, more.Direction(Point).Contribution("z"));
    });

    [Fact]
    public void RenewedTruce_CountsAsAWordAndTakesNothingBack() => Histories.WithAdded(Gen.Const(DevelopmentAction.ExtendPause)).Hold(given =>
    {
        var (before, after) = (given.History.Direction(Point), given.History.With(given.Added).Direction(Point));

        Assert.All(given.History.Events, e => Assert.Equal(before.Contribution(e.Id), after.Contribution(e.Id), 1e-12));
    });

    /// <summary>A row with no tie to others, confirmed, of any action.</summary>
    private static Gen<ScoringEvent> Alone => Histories.Row.Select(row => row with { ExpiresOn = null, Certainty = Certainty.Confirmed });

    private static double Own(ScoringEvent e) => new[] { e }.Direction(Point, e.Date).Contribution(e.Id);

    private static ScoringEvent Event(string id, DateOnly date, DevelopmentAction action) => new()
    {
        Id = id, Date = date, Actors = ["US"], Action = action, Directness = action.DirectnessOf(), FrictionPoints = ["f"], Certainty = Certainty.Confirmed,
    };
}

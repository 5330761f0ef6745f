using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>What holds of a level on any history (SCORING.md §11).</summary>
public class LevelPropertyTests
{
    [Fact]
    public void Parts_SumToTheLevel() => Histories.Any.Hold(history =>
    {
        foreach (var point in history.Points)
        {
            var reading = history.Level(point.Id);

            Assert.InRange(reading.Level, 0, 1);
            Assert.Equal(reading.Level, reading.Parts().Sum(p => p.Value), 1e-12);
        }
    });

    [Fact]
    public void RowsInAnotherOrder_GiveTheSameLevel() =>
        Histories.Any.SelectMany(h => Gen.Shuffle(h.Events.ToArray()).Select(rows => (h, rows))).Hold(given =>
            Assert.Equal(given.h.Level("f"), given.rows.Level(given.h.Point("f"), given.h.AsOf)));

    [Fact]
    public void AllDatesShifted_GiveTheSameLevel() => Gen.Select(Histories.Any, Gen.Int[-3000, 3000]).Hold(given =>
    {
        var (history, days) = given;
        var shifted = history.Events.Select(e => e with { Date = e.Date.AddDays(days) });

        Assert.Equal(history.Level("f"), shifted.Level(history.Point("f"), history.AsOf.AddDays(days)));
    });

    [Fact]
    public void FutureEvent_LeavesTheLevel() => Gen.Select(Histories.Any, Histories.Row, Gen.Int[1, 400]).Hold(given =>
    {
        var (history, row, days) = given;

        Assert.Equal(history.Level("f"), history.With(row with { Date = history.AsOf.AddDays(days) }).Level("f"));
    });

    [Fact]
    public void UncodedStatementReviewOrRuling_LeavesTheLevel() => Histories.WithAdded(Histories.Neither).Hold(given =>
        Assert.Equal(given.History.Level("f"), given.History.With(Uncoded(given.Added)).Level("f")));

    // Left out: a measure that had ended and comes back below its former rate, where a threat at the former rate may have weighed more.
    [Fact]
    public void LaterEscalation_NeverLowersTheLevel() => Gen.Select(Histories.WithAdded(Histories.Escalating), Gen.Bool)
        .Select((given, coded) => Latest(given.History, coded ? InForce(given.Added) : Uncoded(given.Added)))
        .Where(given => HasKnownRate(given.Before, given.History) && !ComesBackLower(given.Before, given.Added))
        .Hold(given =>
        {
            var after = given.History.With(given.Added).Level("f").Level;

            Assert.InRange(after, given.History.Level("f").Level - 1e-12, 1);
        });

    // Left out: nothing in effect. A pause of what never took effect reads as a threat that stands (§4, step 2).
    [Fact]
    public void UncodedEasingOfAMeasureThatTookEffect_NeverRaisesTheLevel() => Histories.WithAdded(Histories.Easing)
        .Select(given => Latest(given.History, Uncoded(given.Added)))
        .Where(given => HasKnownRate(given.Before, given.History) && given.Before.InEffect is not null)
        .Hold(given =>
        {
            var after = given.History.With(given.Added).Level("f").Level;

            Assert.InRange(after, 0, given.History.Level("f").Level + 1e-12);
        });

    [Fact]
    public void IdenticalCorrection_LeavesTheLevel() => Histories.WithOneChosen.Hold(given =>
    {
        var (history, wrong) = given;

        var corrected = history.With(wrong with { Id = wrong.Id + "+", Supersedes = wrong.Id });

        Assert.Equal(history.Level("f").Level, corrected.Level("f").Level);
    });

    private static ScoringEvent Uncoded(ScoringEvent e) => e with { StatusAfter = new Dictionary<string, Status>() };

    private static ScoringEvent InForce(ScoringEvent e) => e with { StatusAfter = new Dictionary<string, Status> { ["f"] = Status.InForce } };

    /// <summary>The row named <c>z</c> as the last of all, on point f, read on its own day.</summary>
    private static (History History, ScoringEvent Added, PlainLevel Before) Latest(History history, ScoringEvent added)
    {
        var day = history.Events.Select(e => e.Date).Append(history.AsOf).Max();
        var then = history with { AsOf = day };
        return (then, added with { Date = day, FrictionPoints = ["f"] }, PlainLevel.Of(then.Point("f"), PlainMethod.Live([.. then.Events]), day));
    }

    private static bool HasKnownRate(PlainLevel before, History history) => history.Point("f").Category != Category.Tariff || before.Rate is not null;

    private static bool ComesBackLower(PlainLevel before, ScoringEvent added) =>
        before.InEffect is Status.Removed or Status.Expired && added.Rate?.After < before.Rate;
}

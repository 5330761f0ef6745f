using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>What holds of a direction on any history and in each scope (SCORING.md §11).</summary>
public class DirectionPropertyTests
{
    public static TheoryData<int> Scopes => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Parts_SumToTheDirection(int scope) => Histories.Any.Hold(history =>
    {
        var reading = history.Direction(Of(scope));

        Assert.Equal(reading.Score, reading.Parts.Sum(p => p.Value), 1e-12);
    });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Direction_StaysWithinItsBounds(int scope) => Histories.Any.Hold(history =>
    {
        var reading = history.Direction(Of(scope));

        Assert.InRange(reading.Score, -1 + 1e-15, 1 - 1e-15);
        Assert.InRange(reading.Score, reading.Low, reading.High);
        Assert.InRange(reading.Low, -1, 1);
        Assert.InRange(reading.High, -1, 1);
        Assert.InRange(Math.Abs(reading.Score), 0, reading.Confidence + 1e-15);
        Assert.Equal(1, reading.Probabilities.Narrowing + reading.Probabilities.Holding + reading.Probabilities.Escalating, 1e-12);
    });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void RowsInAnotherOrder_ReadExactlyTheSame(int scope) =>
        Histories.Any.SelectMany(h => Gen.Shuffle(h.Events.ToArray()).Select(rows => (h, rows))).Hold(given =>
        {
            var (history, shuffled) = given;

            var (one, other) = (history.Direction(Of(scope)), shuffled.Direction(Of(scope), history.AsOf));

            Assert.Equal((one.Score, one.Label, one.StandardError), (other.Score, other.Label, other.StandardError));
            Assert.Equal(one.Parts, other.Parts);
        });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void AllDatesShifted_ReadTheSameOnTheShiftedDay(int scope) => Gen.Select(Histories.Any, Gen.Int[-3000, 3000]).Hold(given =>
    {
        var (history, days) = given;
        var shifted = history.Events.Select(e => e with { Date = e.Date.AddDays(days), ExpiresOn = e.ExpiresOn?.AddDays(days) });

        var (one, other) = (history.Direction(Of(scope)), shifted.Direction(Of(scope), history.AsOf.AddDays(days)));

        Assert.Equal(one.Score, other.Score);
        Assert.Equal((one.Label, one.Since?.AddDays(days), one.Stale), (other.Label, other.Since, other.Stale));
        Assert.Equal(one.Parts.Select(p => (p.Id, p.Value)), other.Parts.Select(p => (p.Id, p.Value)));
    });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void AddedEscalation_NeverLowersDirectionOrLabel(int scope) => Histories.WithAdded(Histories.Escalating).Hold(given =>
    {
        var before = given.History.Direction(Of(scope));
        var after = given.History.With(given.Added).Direction(Of(scope));

        Assert.InRange(after.Score, before.Score - 1e-12, 1);
        Assert.InRange(after.Label.Rank(), before.Label.Rank(), 1);
    });

    // A truce that says when it ends brings the pressure of its deadline with it, so the added move has none.
    [Theory]
    [MemberData(nameof(Scopes))]
    public void AddedEasing_NeverRaisesDirectionOrLabel(int scope) => Histories.WithAdded(Histories.Easing).Hold(given =>
    {
        var before = given.History.Direction(Of(scope));
        var after = given.History.With(given.Added with { ExpiresOn = null }).Direction(Of(scope));

        Assert.InRange(after.Score, -1, before.Score + 1e-12);
        Assert.InRange(after.Label.Rank(), -1, before.Label.Rank());
    });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void FutureEvent_ChangesNothingBeforeItsDay(int scope) => Gen.Select(Histories.Any, Histories.Row, Gen.Int[1, 400]).Hold(given =>
    {
        var (history, row, days) = given;

        var later = history.With(row with { Date = history.AsOf.AddDays(days) });

        Readings.AssertSame(history.Direction(Of(scope)), later.Direction(Of(scope)));
    });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void StatementReviewOrRuling_ChangesNothing(int scope) => Histories.WithAdded(Histories.Neither).Hold(given =>
        Readings.AssertSame(given.History.Direction(Of(scope)), given.History.With(given.Added).Direction(Of(scope))));

    [Theory]
    [MemberData(nameof(Scopes))]
    public void LoneEvent_FadesAndNeverGrows(int scope) => Histories.Row.Hold(row =>
    {
        var momentum = new Momentum(LiveEvents.Of([row with { ExpiresOn = null }], Readings.Method.Options), Of(scope), Readings.Method.Options);
        var last = double.MaxValue;
        for (var age = 0; age < 400; age++)
        {
            momentum.AdvanceTo(row.Date.DayNumber + age);
            var size = Math.Abs(momentum.Figures().Score);
            Assert.InRange(size, 0, last);
            last = size;
        }
    });

    // The pressure of a deadline has a sign of its own, so truces go without their last day here.
    [Theory]
    [MemberData(nameof(Scopes))]
    public void EveryWeightFlipped_FlipsDirectionAndLabel(int scope) => Histories.Any.Hold(history =>
    {
        var live = LiveEvents.Of(history.Events.Select(e => e with { ExpiresOn = null }), Readings.Method.Options);
        LiveEvent[] flipped = [.. live.Select(e => e with { Impact = -e.Impact })];

        var (one, other) = (live.Direction(Of(scope), history.AsOf), flipped.Direction(Of(scope), history.AsOf));

        Assert.Equal(-one.Score, other.Score, 1e-15);
        Assert.Equal(-one.Label.Rank(), other.Label.Rank());
        Assert.Equal(one.Probabilities.Escalating, other.Probabilities.Narrowing, 1e-12);
    });

    // Rows that answered the corrected one are taken to name the correction: an answer to a dead row counts as none (§10).
    [Theory]
    [MemberData(nameof(Scopes))]
    public void IdenticalCorrection_ChangesNothing(int scope) => Histories.WithOneChosen.Hold(given =>
    {
        var (history, wrong) = given;
        var right = wrong with { Id = wrong.Id + "+", Supersedes = wrong.Id };
        var corrected = history.Events.Append(right).Select(e => e.RespondsTo == wrong.Id ? e with { RespondsTo = right.Id } : e);

        Readings.AssertSame(history.Direction(Of(scope)), corrected.Direction(Of(scope), history.AsOf));
    });

    [Theory]
    [MemberData(nameof(Scopes))]
    public void DisputingAnEvent_NeverEnlargesItsPart(int scope) => Histories.WithOneChosen.Hold(given =>
    {
        var (history, chosen) = given;
        var disputed = history.Events.Select(e => e.Id == chosen.Id ? e with { Certainty = Certainty.Disputed } : e);

        var before = PartOf(chosen, history.Direction(Of(scope)));
        var after = PartOf(chosen, disputed.Direction(Of(scope), history.AsOf));

        Assert.InRange(Math.Abs(after), 0, Math.Abs(before) + 1e-15);
    });

    private static double PartOf(ScoringEvent e, DirectionReading reading) =>
        reading.Parts.Where(p => p.EventId == e.Id && !p.IsDeadline).Sum(p => p.Value);

    private static ScoringScope Of(int scope) => Readings.Scopes[scope].Product;
}

using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>What holds of a relationship on any history (SCORING.md §5, §11).</summary>
public class RelationshipPropertyTests
{
    [Fact]
    public void Parts_SumToTheTensionIndex() => Histories.Any.Hold(history =>
    {
        var pair = history.Relationship();
        var day = pair.On(history.AsOf);
        var parts = pair.TensionPartsOn(history.AsOf);

        Assert.Equal(day.Tension, parts.Sum(p => p.Value), 1e-12);
        Assert.Equal(50 * day.Level, parts.Where(p => p.Kind == TensionPartKind.Point).Sum(p => p.Value), 1e-12);
        Assert.Equal(25 * day.Direction.Score, parts.Where(p => p.Kind == TensionPartKind.Event).Sum(p => p.Value), 1e-12);
    });

    [Fact]
    public void TensionIndex_StaysBetweenZeroAndAHundred() => Histories.Any.Hold(history =>
    {
        var pair = history.Relationship();
        for (var day = Histories.Start; day <= history.AsOf; day = day.AddDays(7))
        {
            var reading = pair.On(day);
            Assert.InRange(reading.Tension, 0, 100);
            Assert.InRange(reading.Tension, reading.TensionLow, reading.TensionHigh);
            Assert.InRange(reading.Level, 0, 1);
        }
    });

    [Fact]
    public void NewPoint_NeverLowersTheLevelOfTheRelationship() => Histories.Any.Hold(history =>
    {
        var without = history with { Points = [.. history.Points.Where(p => p.Id != "k")] };

        Assert.InRange(without.Relationship().On(history.AsOf).Level, 0, history.Relationship().On(history.AsOf).Level + 1e-12);
    });

    [Fact]
    public void DayOfAHistory_DoesNotDependOnHowFarItWasComputed() => Gen.Select(Histories.Any, Gen.Int[1, 200]).Hold(given =>
    {
        var (history, more) = given;

        var longer = (history with { AsOf = history.AsOf.AddDays(more) }).Relationship();

        Assert.Equal(history.Relationship().On(history.AsOf), longer.On(history.AsOf));
    });

    [Fact]
    public void WordsAlone_NeverPassAsSustainedReduction() => Histories.Any.Hold(history =>
    {
        var words = history with { Events = [.. history.Events.Where(e => PlainMethod.ClassOf(e) != 0)] };

        var tests = words.Relationship().On(history.AsOf).Tests;

        Assert.Equal(0, tests.NetDeeds);
        Assert.False(tests.DeedsEase);
        Assert.False(tests.Met);
    });

    [Fact]
    public void RecordWithoutAnyRow_IsUnknownAndNeutral()
    {
        var history = new History([], [Parties.Point("f", Category.Tariff, 34)], [], new(2025, 6, 1));

        var day = history.Relationship().On(history.AsOf);

        Assert.Equal((DirectionLabel.Unknown, 25.0, 0.0), (day.Label, day.Tension, day.Level));
        Assert.Equal(1, day.Tests.Held);
    }
}

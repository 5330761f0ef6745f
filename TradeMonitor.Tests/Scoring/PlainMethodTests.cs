using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>The incremental reading equals the formulas of the document worked out afresh, to 1e-9 (SCORING.md §6, §11).</summary>
public class PlainMethodTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void IncrementalDirection_EqualsTheBatchFormula(int scope) => Histories.Any.Hold(history =>
    {
        var (product, plain) = Readings.Scopes[scope];
        var actual = history.Direction(product);

        var expected = PlainMethod.Read(PlainMethod.Live([.. history.Events]), plain, history.AsOf);

        AssertEqual(expected, actual);
    });

    [Fact]
    public void LabelOfEveryDay_EqualsTheDailyFold() => Histories.Any.Hold(history =>
    {
        var momentum = new Momentum(LiveEvents.Of(history.Events, Readings.Method.Options), Readings.Method.Point, Readings.Method.Options);
        momentum.AdvanceTo(history.AsOf.DayNumber);

        var daily = PlainMethod.Labels(PlainMethod.Live([.. history.Events]), PlainTables.Point, history.AsOf);

        Assert.All(daily, day => Assert.Equal(
            day.Value, momentum.Runs.LastOrDefault(r => r.FirstDay <= day.Key.DayNumber, new(0, DirectionLabel.Unknown)).Label));
    });

    [Fact]
    public void DayByDay_ReadsAsInOneJump() => Histories.Any.Hold(history =>
    {
        var live = LiveEvents.Of(history.Events, Readings.Method.Options);
        var stepped = new Momentum(live, Readings.Method.Group, Readings.Method.Options);
        for (var day = Histories.Start; day <= history.AsOf; day = day.AddDays(1))
        {
            stepped.AdvanceTo(day.DayNumber);
        }

        Readings.AssertSame(live.Direction(Readings.Method.Group, history.AsOf), stepped.Read());
        Assert.Equal(stepped.Read().Score, stepped.Figures().Score, 1e-12);
        Assert.Equal(stepped.Read().StandardError, stepped.Figures().StandardError, 1e-12);
    });

    [Fact]
    public void LevelOfAPoint_EqualsTheReplayFromTheStart() => Histories.Any.Hold(history =>
    {
        var live = PlainMethod.Live([.. history.Events]);
        foreach (var point in history.Points)
        {
            var actual = history.Level(point.Id);
            var expected = PlainLevel.Of(point, live, history.AsOf);

            Assert.Equal(expected.Level, actual.Level, Tolerance);
            Assert.Equal(expected.Rate, actual.Rate);
        }
    });

    internal static void AssertEqual(PlainReading expected, DirectionReading actual)
    {
        Assert.Equal(expected.S, actual.Sum, Tolerance);
        Assert.Equal(expected.Z, actual.Mass, Tolerance);
        Assert.Equal(expected.B, actual.Score, Tolerance);
        Assert.Equal(expected.Se, actual.StandardError, Tolerance);
        Assert.Equal(expected.Low, actual.Low, Tolerance);
        Assert.Equal(expected.High, actual.High, Tolerance);
        Assert.Equal(expected.Confidence, actual.Confidence, Tolerance);
        Assert.Equal((expected.Label, expected.Stale), (actual.Label, actual.Stale));
        Assert.Equal(expected.Parts.Keys.Order(StringComparer.Ordinal), actual.Parts.Select(p => p.Id).Order(StringComparer.Ordinal));
        Assert.All(actual.Parts, p => Assert.Equal(expected.Parts[p.Id], p.Value, Tolerance));
    }
}

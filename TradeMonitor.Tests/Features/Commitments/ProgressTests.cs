using TradeMonitor.Web.Features.Commitments;

namespace TradeMonitor.Tests.Features.Commitments;

/// <summary>Progress against a straight line from the day a commitment was made to its due day.</summary>
public class ProgressTests
{
    private static readonly DateOnly Made = new(2025, 10, 30), Due = new(2026, 2, 28);

    [Theory]
    [InlineData(2025, 10, 29, 0)]
    [InlineData(2025, 10, 30, 0)]
    [InlineData(2025, 12, 5, 12 * 36 / 121d)]
    [InlineData(2026, 2, 28, 12)]
    [InlineData(2026, 11, 23, 12)]
    public void Line_RisesFromNothingToTheTarget(int year, int month, int day, double expected) =>
        Assert.Equal(expected, Of().LineOn(new(year, month, day))!.Value, 1e-9);

    [Theory]
    [InlineData("percent additional duty", "No straight line: the target is a rate, or an amount for each year")]
    [InlineData("million tonnes a year", "No straight line: the target is a rate, or an amount for each year")]
    public void RateOrYearlyAmount_HasNoLine(string unit, string says)
    {
        var progress = Of() with { Unit = unit };

        Assert.Equal((null, says), (progress.LineOn(Due), ProgressWords.Line(progress, Due)));
        Assert.Null(progress.Share);
    }

    [Fact]
    public void NoDueDay_HasAShareButNoLine()
    {
        var progress = Of() with { DueOn = null, Achieved = 3, MeasuredOn = Made };

        Assert.Equal((0.25, null, null), (progress.Share, progress.LineOn(Due), progress.Ahead));
        Assert.Equal("No straight line: no due day", ProgressWords.Line(progress, Due));
        Assert.Null(ProgressWords.Against(progress));
    }

    [Fact]
    public void NotMeasured_IsSaid_AndIsNotZero()
    {
        Assert.Null(Of().Ahead);
        Assert.Equal("Not measured yet; target: 12 million tonnes, booked", ProgressWords.Measured(Of()));
        Assert.Equal("Not measured; target: 12 million tonnes, booked", ProgressWords.Measured(Of() with { IsClosed = true }));
        Assert.Equal("A straight line to the due day stands at 3.6 on 5 Dec 2025", ProgressWords.Line(Of(), new(2025, 12, 5)));
        Assert.Equal("Due in full: 12 since 28 Feb 2026", ProgressWords.Line(Of(), new(2026, 3, 1)));
    }

    [Fact]
    public void MissingTarget_IsNotAvailable()
    {
        var progress = Of() with { Target = null, Achieved = 3, MeasuredOn = Due };

        Assert.Equal("3 of n/a million tonnes, booked, measured on 28 Feb 2026", ProgressWords.Measured(progress));
        Assert.Equal("No straight line: the target is n/a", ProgressWords.Line(progress, Due));
    }

    [Theory]
    [InlineData(12, "Ahead of the straight line by 3.9 million tonnes, which stood at 8.1 that day")]
    [InlineData(5, "Behind the straight line by 3.1 million tonnes, which stood at 8.1 that day")]
    [InlineData(8.13, "On the straight line, which stood at 8.1 that day")]
    public void Measured_IsComparedWithTheLineOfItsOwnDay(double achieved, string says) =>
        Assert.Equal(says, ProgressWords.Against(Of() with { Achieved = achieved, MeasuredOn = new(2026, 1, 20) }));

    private static Progress Of() => new() { Unit = "million tonnes, booked", Target = 12, Achieved = null, MeasuredOn = null, MadeOn = Made, DueOn = Due };
}

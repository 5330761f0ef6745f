using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

public class NormalDistributionTests
{
    /// <summary>Φ to sixteen digits, computed apart with arbitrary precision.</summary>
    public static TheoryData<double, double> Known => new()
    {
        { 0, 0.50000000000000000 },
        { 0.25, 0.59870632568292370 },
        { 0.5, 0.69146246127401312 },
        { 1, 0.84134474606854293 },
        { 1.5, 0.93319279873114191 },
        { 1.645, 0.95001509446087862 },
        { 1.959963984540054, 0.97499999999999998 },
        { 2.5, 0.99379033467422384 },
        { 2.999, 0.99864566346627293 },
        { 3, 0.99865010196836990 },
        { 3.5, 0.99976737092096446 },
        { 4, 0.99996832875816688 },
        { 6, 0.99999999901341230 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void ShareBelow_IsExactToFourteenDigits(double x, double share)
    {
        Assert.Equal(share, NormalDistribution.Cumulative(x), 1e-14);
        Assert.Equal(1 - share, NormalDistribution.Cumulative(-x), 1e-14);
    }

    [Theory]
    [InlineData(-5, 2.8665157187919391e-07)]
    [InlineData(-8, 6.2209605742717839e-16)]
    [InlineData(-12, 1.7764821120776790e-33)]
    [InlineData(-30, 4.9067139271481872e-198)]
    public void FarTail_KeepsItsRelativeAccuracy(double x, double share) =>
        Assert.Equal(1, NormalDistribution.Cumulative(x) / share, 1e-12);

    [Fact]
    public void SeriesAndFraction_MeetWithoutAStep()
    {
        Assert.Equal(NormalDistribution.Cumulative(Math.BitDecrement(3)), NormalDistribution.Cumulative(3), 1e-15);
        Assert.Equal(NormalDistribution.Cumulative(-Math.BitDecrement(3)), NormalDistribution.Cumulative(-3), 1e-15);
    }

    [Fact]
    public void ShareBelow_RisesFromNoneToAll()
    {
        double last = 0;
        for (var x = -40.0; x <= 40; x += .01)
        {
            var share = NormalDistribution.Cumulative(x);
            Assert.InRange(share, last, 1);
            last = share;
        }

        Assert.Equal(0, NormalDistribution.Cumulative(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.Cumulative(double.PositiveInfinity));
    }
}

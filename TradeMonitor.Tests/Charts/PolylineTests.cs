using CsCheck;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class PolylineTests
{
    [Fact]
    public void WhatIsDrawn_StaysWithinTheToleranceOfEveryLine() =>
        Gen.Select(Gen.Double[0, 100].Array[50], Gen.Double[0, 100].Array[50], Gen.Double[0, 40]).Sample((one, other, tolerance) =>
        {
            var kept = Polyline.Keep([one, other], tolerance);

            Assert.Equal((0, 49), (kept[0], kept[^1]));
            foreach (var line in new[] { one, other })
            {
                foreach (var (from, to) in kept.Zip(kept.Skip(1)))
                {
                    for (var i = from; i <= to; i++)
                    {
                        Assert.InRange(Math.Abs(line[from] + (line[to] - line[from]) * (i - from) / (to - from) - line[i]), 0, tolerance + 1e-9);
                    }
                }
            }
        }, iter: 500);

    [Fact]
    public void StraightLine_KeepsItsEnds() => Assert.Equal([0, 99], Polyline.Keep([[.. Enumerable.Range(0, 100).Select(i => 2.0 * i)]], .001));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ShortLine_IsKeptWhole(int length) => Assert.Equal(length, Polyline.Keep([new double[length]], 1).Count);
}

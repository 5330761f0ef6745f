using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class LaneLayoutTests
{
    [Fact]
    public void MarksOfOneDay_TakeARowEach_AndTheRestIsCounted()
    {
        var spots = Place([10, 10, 10, 10, 10], 1, rows: 3);

        Assert.Equal([(1, 3), (0, 1), (2, 1)], spots.Select(s => (s.Row, s.Marks.Count)));
    }

    [Fact]
    public void MarksWithRoom_StayInTheMiddleRow()
    {
        var spots = Place([10, 22, 34], 1, rows: 3);

        Assert.Equal([(1, 10d), (1, 22d), (1, 34d)], spots.Select(s => (s.Row, s.X)));
    }

    [Fact]
    public void CloserLook_TakesNumbersApart()
    {
        int[] days = [10, 11, 12, 13];

        Assert.Equal([4], Place(days, 0.01, rows: 1).Select(s => s.Marks.Count));
        Assert.Equal([1, 1, 1, 1], Place(days, 12, rows: 1).Select(s => s.Marks.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WhateverTheScale_EveryMarkStandsOnce_AndNoneUponAnother(int rows)
    {
        var random = new Random(20251205);
        for (var run = 0; run < 200; run++)
        {
            int[] days = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.Next(3000)).Order()];

            var spots = Place(days, random.NextDouble() * 3, rows);

            Assert.Equal(Enumerable.Range(0, days.Length), spots.SelectMany(s => s.Marks).Order());
            foreach (var row in spots.GroupBy(s => s.Row))
            {
                var edges = row.Select(s => (Left: s.X - 6, Right: s.X + (s.Marks.Count > 1 ? 15 : 6))).OrderBy(e => e.Left).ToList();
                Assert.All(edges.Zip(edges.Skip(1)), e => Assert.True(e.First.Right <= e.Second.Left + 1e-9));
            }
        }
    }

    [Fact]
    public void Tops_LeaveRoomForNamesAndGroups()
    {
        var model = LaneSamples.Model(2, [], "A", "A", "B");

        Assert.Equal([54, 96, 158, 200], LaneLayout.Tops(model));
    }

    private static IReadOnlyList<LaneSpot> Place(int[] days, double pixelsPerDay, int rows) =>
        LaneLayout.Place([.. days.Select((d, i) => new LaneMark(i, d, 0, ChartTone.Holding, false))], Enumerable.Range(0, days.Length), pixelsPerDay, rows);
}

internal static class LaneSamples
{
    public static readonly DayRange Days = new(new(2025, 1, 1), new(2025, 12, 31));

    public static LaneModel Model(int rows, Sequence<LaneMark> marks, params string?[] groups) => new(
        "sample", "Marks in lanes", Days, rows, groups.Select((g, i) => new Lane($"Lane <{i}>", g, 0, null, [])).ToSequence(), marks, [],
        [new(new(2025, 5, 12), "Geneva", 3)]);

    public static LaneMark Mark(int item, DateOnly day, int lane = 0, ChartTone tone = ChartTone.Escalating, bool hollow = false) => new(item, day.DayNumber, lane, tone, hollow);
}

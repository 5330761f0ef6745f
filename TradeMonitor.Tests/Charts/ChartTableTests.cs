using System.Text.Json;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class ChartTableTests
{
    [Fact]
    public void Headings_NameDaySeriesIntervalEndsAndMarks() =>
        Assert.Equal(["Day", "Direction", "Level", "80% interval, low", "80% interval, high", "Marked"], ChartTable.From(Samples.Full()).Headings);

    [Fact]
    public void NothingMarked_HasNoSuchColumn()
    {
        var table = ChartTable.From(Samples.Tension(new ChartPoint(new(2025, 5, 12), 41)));

        Assert.Equal(["Day", "Tension index"], table.Headings);
        Assert.Null(Assert.Single(table.Rows).Marked);
    }

    [Fact]
    public void Rows_AreTheDaysDrawnOrMarkedInOrder() =>
        Assert.Equal(
            [new(2025, 2, 4), new(2025, 3, 4), new(2025, 5, 12), new(2025, 6, 1), new(2025, 11, 10)],
            ChartTable.From(Samples.Full()).Rows.Select(r => r.Day));

    [Fact]
    public void Marks_StandOnTheirDay() =>
        Assert.Equal("Rate doubled; escalating until here", ChartTable.From(Samples.Full()).Rows[1].Marked);

    [Fact]
    public void DaysOffTheAxis_AreLeftOut() =>
        Assert.Empty(ChartTable.From(Samples.Tension(new ChartPoint(Samples.Start.AddDays(-1), 1))).Rows);

    [Fact]
    public void NumbersInTheTable_AreWrittenLikeThoseSentToTheDrawing()
    {
        var model = Samples.Full();
        using var sent = JsonDocument.Parse(JsonSerializer.Serialize(ChartPayload.Of(model), JsonSerializerOptions.Web));

        var drawn = sent.RootElement.GetProperty("series").EnumerateArray().SelectMany((s, column) => Numbers(s, column, 1))
            .Concat(Numbers(sent.RootElement.GetProperty("interval"), 2, 1))
            .Concat(Numbers(sent.RootElement.GetProperty("interval"), 3, 2));
        var told = ChartTable.From(model).Rows.SelectMany(r => r.Values.Select((v, column) => (r.Day.DayNumber - model.Days.From.DayNumber, column, Written(v))));

        Assert.Equal(told.Where(n => n.Item3 != "n/a").Order(), drawn.Where(n => n.Item3 != "n/a").Order());

        IEnumerable<(int, int, string)> Numbers(JsonElement series, int column, int index) => series.GetProperty("points").EnumerateArray()
            .Select(p => (p[0].GetInt32(), column, Written(p[index].ValueKind == JsonValueKind.Null ? null : p[index].GetDouble())));

        string Written(double? value) => ChartFormat.Value(value, model.Values);
    }
}

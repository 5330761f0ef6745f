using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Answers;

/// <summary>Days picked at random, the same in every run.</summary>
internal static class Spread
{
    private const int Seed = 20251205;

    /// <summary>Days from the first development of the record to today.</summary>
    public static IReadOnlyList<DateOnly> Days(int count)
    {
#pragma warning disable CA5394 // not for secrets: the days must be the same in every run
        var random = new Random(Seed);
        var first = ShippedRecord.Developments.Min(d => d.Date).DayNumber;
        return [.. Enumerable.Range(0, count).Select(_ => DateOnly.FromDayNumber(random.Next(first, TradeMonitorApp.Today.DayNumber)))];
#pragma warning restore CA5394
    }
}

namespace TradeMonitor.Web.Scoring;

/// <summary>Something that holds from a day on, until the next of its kind.</summary>
internal interface IFromDay
{
    /// <summary>The day (<see cref="DateOnly.DayNumber"/>).</summary>
    int FirstDay { get; }
}

/// <summary>Finds what holds on a day among steps in ascending order. Each half is chosen without a jump: a board asks four times for every point, and no processor guesses those.</summary>
internal static class DaySearch
{
    /// <summary>Place of the last day up to another; -1 if all come after it.</summary>
    public static int LastUpTo(ReadOnlySpan<int> days, int day)
    {
        var place = 0;
        for (var left = days.Length; left > 1;)
        {
            var half = left / 2;
            place = days[place + half] <= day ? place + half : place;
            left -= half;
        }

        return days.Length > 0 && days[place] <= day ? place : -1;
    }

    /// <summary>Place of what holds on a day; -1 before the first.</summary>
    public static int LastUpTo<T>(ReadOnlySpan<T> steps, int day) where T : struct, IFromDay
    {
        var place = 0;
        for (var left = steps.Length; left > 1;)
        {
            var half = left / 2;
            place = steps[place + half].FirstDay <= day ? place + half : place;
            left -= half;
        }

        return steps.Length > 0 && steps[place].FirstDay <= day ? place : -1;
    }
}

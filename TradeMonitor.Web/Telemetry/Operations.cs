namespace TradeMonitor.Web.Telemetry;

/// <summary>The questions whose answers are timed, and how a class times them: where nobody listens, or nothing is measured, the work runs as it is.</summary>
public static class Operations
{
    /// <summary>The readings of all friction points as of a day, where nobody had asked for that day yet.</summary>
    public const string Board = "board";

    /// <summary>The overview of a pair.</summary>
    public const string Overview = "overview";

    /// <summary>A list of friction points.</summary>
    public const string List = "list";

    /// <summary>One friction point.</summary>
    public const string Point = "point";

    /// <summary>A search.</summary>
    public const string Search = "search";

    /// <summary>The timeline of a pair.</summary>
    public const string Timeline = "timeline";

    /// <summary>Times work that is done at once.</summary>
    public static T Time<T>(this Instruments? instruments, string operation, Func<T> work)
    {
        using var timing = instruments?.StartQuery(operation);
        var answer = work();
        timing?.Done();
        return answer;
    }

    /// <summary>Times work that may wait for the store.</summary>
    public static Task<T> TimeAsync<T>(this Instruments? instruments, string operation, Func<Task<T>> work) =>
        instruments?.StartQuery(operation) is { } timing ? AwaitAsync(timing, work) : work();

    private static async Task<T> AwaitAsync<T>(Timing timing, Func<Task<T>> work)
    {
        using (timing)
        {
            var answer = await work();
            timing.Done();
            return answer;
        }
    }
}

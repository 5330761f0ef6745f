namespace TradeMonitor.Web.Shared;

/// <summary>The current day (UTC), read once per request at the edge; <c>TradeMonitor:Today</c> in settings fixes it for demonstrations and tests.</summary>
public sealed class Today
{
    private readonly TimeProvider _time;
    private readonly DateOnly? _fixed;

    public Today(TimeProvider time, IConfiguration settings)
    {
        _time = time;
        if (settings["TradeMonitor:Today"] is { Length: > 0 } text)
        {
            _fixed = Formats.ReadIso(text)
                ?? throw new SettingException($"TradeMonitor:Today is '{text}', which is not a day. Use YYYY-MM-DD, or leave it out to use the clock.");
        }
    }

    /// <summary>Today's date in UTC.</summary>
    public DateOnly Day => _fixed ?? DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
}

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The instant up to which knowledge counts, given the day whose knowledge is used.</summary>
public static class KnownOnDay
{
    /// <summary>The last instant of the day (UTC); null for everything there is.</summary>
    public static DateTimeOffset? Close(DateOnly? day) =>
        day is { } known ? new DateTimeOffset(known.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1) : null;
}

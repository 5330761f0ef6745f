namespace TradeMonitor.Web.Scoreboard;

/// <summary>How the scoreboard is kept (settings, <c>Scoreboard</c>).</summary>
public sealed class ScoreboardOptions
{
    /// <summary>Whether it is kept in a file beside the store, so that the next start need not read the store.</summary>
    public bool ColumnFile { get; init; } = true;
}

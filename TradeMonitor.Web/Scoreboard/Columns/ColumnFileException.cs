namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>The column file cannot be used; the message is a clause that says why.</summary>
internal sealed class ColumnFileException(string message) : Exception(message);

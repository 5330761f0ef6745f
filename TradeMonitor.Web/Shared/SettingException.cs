namespace TradeMonitor.Web.Shared;

/// <summary>A setting cannot be used; the message names it and says how to mend it.</summary>
public sealed class SettingException(string message) : Exception(message);

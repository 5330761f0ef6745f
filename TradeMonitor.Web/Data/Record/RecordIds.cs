namespace TradeMonitor.Web.Data.Record;

/// <summary>The form of an id.</summary>
internal static class RecordIds
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Whether the text can be an id: it stands in addresses and in messages, so no spaces and nothing invisible.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= MaxLength && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}

namespace TradeMonitor.Web.Data;

/// <summary>Patterns for the store's LIKE, which heeds neither the case of Latin letters nor, here, any sign as more than itself.</summary>
public static class LikePattern
{
    /// <summary>The sign that takes the meaning from the next; give it to LIKE with the pattern.</summary>
    public const string Escape = @"\";

    /// <summary>Whatever holds the text.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}

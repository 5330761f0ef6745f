namespace TradeMonitor.Web.Shared;

/// <summary>A pair of economies that can be looked at.</summary>
/// <param name="Id">Two lower-case codes joined by a hyphen, canonical order: <c>us-cn</c>.</param>
/// <param name="Name">As the picker shows it: <c>United States – China</c>.</param>
public sealed record RelationshipOption(string Id, string Name)
{
    /// <summary>Whether the text names this pair, in either order and any case.</summary>
    public bool IsNamedBy(string text) =>
        string.Equals(text, Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(string.Join('-', text.Split('-').Reverse()), Id, StringComparison.OrdinalIgnoreCase);
}

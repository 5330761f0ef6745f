namespace TradeMonitor.Web.Api;

/// <summary>A query parameter that an endpoint takes; all others are refused.</summary>
/// <param name="Name">Its name in the URL.</param>
/// <param name="Description">What it asks for, for the OpenAPI document.</param>
/// <param name="Many">Whether it may hold several codes, by commas or by repeating it.</param>
public sealed record ApiParameter(string Name, string Description, bool Many = false)
{
    /// <summary>The day that is looked at.</summary>
    public static ApiParameter AsOf { get; } = new("asOf", "The day that is looked at, YYYY-MM-DD; today if absent.");
    /// <summary>The day whose knowledge is used.</summary>
    public static ApiParameter KnownOn { get; } = new("knownOn", "The last day (UTC) whose knowledge is used, YYYY-MM-DD: rows recorded later are left out; now if absent.");
    /// <summary>A pair.</summary>
    public static ApiParameter Relationship { get; } = new("relationship", "A pair such as us-cn, in either order.");
    /// <summary>First day of a span.</summary>
    public static ApiParameter From { get; } = new("from", "First day, YYYY-MM-DD; a year before the last day if absent.");
    /// <summary>Last day of a span.</summary>
    public static ApiParameter To { get; } = new("to", "Last day, YYYY-MM-DD; today if absent. At most 20 years after the first.");
    /// <summary>Page size.</summary>
    public static ApiParameter Limit { get; } = new("limit", "Rows a page, 1 to 500; 100 if absent.");
    /// <summary>Where a page begins.</summary>
    public static ApiParameter After { get; } = new("after", "The `next` of the page before.");
    /// <summary>Point that rows must concern.</summary>
    public static ApiParameter FrictionPoint { get; } = new("frictionPoint", "Only rows that concern this friction point.");
}

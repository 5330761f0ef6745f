using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>What the frame says about the record on every page.</summary>
/// <param name="Relationships">The pairs on offer, the default first.</param>
/// <param name="FrictionPointCount">Points of the pair that is looked at; null while it is not known.</param>
/// <param name="NewestDevelopmentOn">The day of the newest development that is looked at; null while it is not known.</param>
public sealed record ShellFacts(IReadOnlyList<RelationshipOption> Relationships, int? FrictionPointCount, DateOnly? NewestDevelopmentOn)
{
    /// <summary>Before the record has been read.</summary>
    public static ShellFacts Unknown { get; } = new([new("us-cn", "United States – China")], null, null);
}

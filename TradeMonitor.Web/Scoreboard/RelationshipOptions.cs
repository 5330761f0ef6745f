using System.ComponentModel.DataAnnotations;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>How pairs are named (settings, <c>Relationships</c>).</summary>
public sealed class RelationshipOptions
{
    /// <summary>Jurisdiction codes that come first in the name of a pair, in that order; all others follow alphabetically.</summary>
    [Required]
    public IReadOnlyList<string> Order { get; init; } = ["US", "CN", "EU"];
}

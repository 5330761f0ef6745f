using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>The founding article, claim by claim, as far as its findings were known by a day.</summary>
/// <param name="Claims">Claims that may be shown, in the order of the record.</param>
/// <param name="Hidden">How many rest on sources of later days.</param>
public sealed record ClaimCheck(IReadOnlyList<CheckedClaim> Claims, int Hidden)
{
    /// <summary>How many claims came to a verdict.</summary>
    public int Count(ClaimVerdict verdict) => Claims.Count(c => c.Claim.Verdict == verdict);
}

/// <summary>A claim with the sources of its finding.</summary>
public sealed record CheckedClaim(Claim Claim, IReadOnlyList<Source> Sources);

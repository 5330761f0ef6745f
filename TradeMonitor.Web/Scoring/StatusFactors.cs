using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>How much of a measure's severity a status lets through, and how severe a category is (SCORING.md §4, §7).</summary>
public static class StatusFactors
{
    /// <summary>φ of a status, 0–1. A tariff whose standing rate is known shows its easing in the rate, not in the factor.</summary>
    public static double Of(Status? status, bool tariffWithRate) => status switch
    {
        null or Status.Removed or Status.Expired => 0,
        Status.UnderInvestigation => .1,
        Status.Threatened => .15,
        Status.Announced => .35,
        Status.InForce => 1,
        Status.PartlySuspended => tariffWithRate ? 1 : .6,
        Status.Suspended => .4,
        Status.Eased => tariffWithRate ? 1 : .6,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The method has no factor for this status."),
    };

    /// <summary>Severity of a category where no rate says more, 0–1.</summary>
    public static double Severity(Category category) => category switch
    {
        Category.ExportControl => .5,
        Category.EntityListing => .4,
        Category.Tariff or Category.InvestmentScreening or Category.TechnologyPlatform or Category.MarketAccess => .3,
        Category.Customs => .25,
        Category.PortFee or Category.LawEnforcement => .2,
        Category.Investigation => .15,
        Category.PurchaseCommitment => 0,
        _ => .5,
    };

    /// <summary>Severity of a tariff: the root of its duty bill as a share of 100% on the full trade, 0–1.</summary>
    /// <param name="percent">Standing rate, percent ad valorem.</param>
    /// <param name="tradeUsdBn">Trade covered, USD billion.</param>
    /// <param name="options">Constants.</param>
    public static double TariffSeverity(double percent, double tradeUsdBn, ScoringOptions options) =>
        Math.Sqrt(Math.Min(1, percent / 100) * Math.Min(1, tradeUsdBn / options.FullTrade));
}

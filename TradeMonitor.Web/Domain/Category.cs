namespace TradeMonitor.Web.Domain;

/// <summary>The kind of measure a friction point is about (codebook <c>categories</c>).</summary>
public enum Category
{
    Tariff, ExportControl, EntityListing, InvestmentScreening, PortFee, PurchaseCommitment, MarketAccess, Investigation,
    TechnologyPlatform, Customs, LawEnforcement,
}

/// <summary>What the status of a friction point describes (codebook <c>tracks</c>).</summary>
public enum Tracks { Restriction, Relief, Undertaking }

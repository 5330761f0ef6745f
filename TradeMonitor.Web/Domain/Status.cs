namespace TradeMonitor.Web.Domain;

/// <summary>The state of a measure, relief or undertaking (codebook <c>statuses</c> that apply to a measure).</summary>
public enum Status { UnderInvestigation, Threatened, Announced, InForce, PartlySuspended, Suspended, Eased, Removed, Expired }

/// <summary>Follow-through of a commitment (codebook <c>statuses</c> that apply to a commitment).</summary>
public enum FollowThroughState { Pending, OnTrack, Kept, PartlyKept, Breached, Lapsed, Disputed }

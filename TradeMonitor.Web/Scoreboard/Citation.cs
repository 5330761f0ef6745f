namespace TradeMonitor.Web.Scoreboard;

/// <summary>What can rest on a source.</summary>
public enum CitationKind { Development, Engagement, Commitment, Deadline, Assessment, Cooperation, Claim, Indicator, TradeValue }

/// <summary>A row of the record that rests on a source.</summary>
/// <param name="Kind">The file of the row.</param>
/// <param name="RowId">Its id; of a trade value the friction point's.</param>
/// <param name="Since">The first day on which the row rested on the source and was known.</param>
public sealed record Citation(CitationKind Kind, string RowId, DateOnly Since);

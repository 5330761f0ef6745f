using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>What merging needs to know of the last revision of an id, withdrawn ones included.</summary>
internal sealed record LatestRevision(long Seq, int Number, Origin Origin, bool Withdrawn, byte[] Hash);

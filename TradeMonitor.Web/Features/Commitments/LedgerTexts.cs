using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>What the ledger draws on beside the rows in memory, whatever the day: read once and shared by all readers.</summary>
/// <param name="Developments">Developments that fulfil or breach a commitment, by id.</param>
/// <param name="Sources">Sources of follow-through and of figures, by id.</param>
public sealed record LedgerTexts(IReadOnlyDictionary<string, Development> Developments, IReadOnlyDictionary<string, Source> Sources);

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data;

/// <summary>A codebook as it came with a record: for the definitions, examples and jurisdictions that it gives.</summary>
public sealed class StoredCodebook
{
    public long Seq { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    public required Origin Origin { get; init; }
    public required Codebook Codebook { get; init; }
    /// <summary>SHA-256 of the codebook's JSON.</summary>
    public required byte[] Hash { get; init; }
}

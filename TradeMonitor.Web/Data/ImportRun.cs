using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data;

/// <summary>One successful import of a record folder.</summary>
public sealed class ImportRun
{
    public long Seq { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
    public required Origin Origin { get; init; }
    /// <summary>Name of the folder, without its path.</summary>
    public required string Folder { get; init; }
    /// <summary>SHA-256 over the names and bytes of the files, in hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Withdrawn { get; init; }
    public required int Unchanged { get; init; }
    /// <summary>Rows left alone because somebody else wrote them.</summary>
    public required int Kept { get; init; }
}

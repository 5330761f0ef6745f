using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>What an import did to one file's rows.</summary>
/// <param name="File">Which file.</param>
/// <param name="Added">New ids.</param>
/// <param name="Changed">New revisions of ids that were there.</param>
/// <param name="Withdrawn">Ids that a newer shipped record no longer has.</param>
/// <param name="Unchanged">Rows that the store has just so.</param>
/// <param name="Kept">Rows that differ, but that the import must not touch.</param>
public sealed record ImportCounts(RecordFile File, int Added, int Changed, int Withdrawn, int Unchanged, int Kept)
{
    /// <summary>One line for the console.</summary>
    public override string ToString() =>
        $"{RecordFolder.NameOf(File)}: {Added} new, {Changed} changed, {Withdrawn} withdrawn, {Unchanged} as before{(Kept > 0 ? $", {Kept} kept as others wrote them" : "")}";
}

/// <summary>The outcome of an import: refused with faults, or done (or, on trial, what it would do) with counts.</summary>
public sealed record ImportResult(FaultList Faults, IReadOnlyList<ImportCounts> Counts)
{
    /// <summary>Whether the record was refused as a whole, and nothing stored.</summary>
    public bool IsRefused => Faults.Count > 0;
}

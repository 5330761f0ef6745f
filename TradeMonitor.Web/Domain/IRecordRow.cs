namespace TradeMonitor.Web.Domain;

/// <summary>A row of the record: identified within its file, and known since an instant.</summary>
public interface IRecordRow
{
    /// <summary>Unique within its file.</summary>
    string Id { get; }

    /// <summary>When the row entered the record (UTC); null in a record that does not say, which then counts as the instant of import.</summary>
    DateTimeOffset? RecordedAt { get; }
}

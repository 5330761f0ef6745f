using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data;

/// <summary>
/// The columns that each table of the record has beside the row's own fields, and the one way to read the current rows.
/// A row of a table is one revision; revisions are only ever appended.
/// </summary>
public static class Revisions
{
    /// <summary>Long, key, in order of writing.</summary>
    public const string Seq = "Seq";
    /// <summary>Int, 1 for the first revision of an id.</summary>
    public const string Number = "Revision";
    /// <summary>Origin of this revision.</summary>
    public const string Origin = "Origin";
    /// <summary>Bool: a newer shipped record no longer has the row.</summary>
    public const string Withdrawn = "Withdrawn";
    /// <summary>Byte array, SHA-256 of the row's JSON without <c>recordedAt</c>.</summary>
    public const string Hash = "Hash";

    /// <summary>
    /// The rows as they were known at an instant (null: now): of each id the revision written last among those recorded by then,
    /// unless it withdraws the row. Costs one look into a small index per row, nothing where nothing was ever revised.
    /// </summary>
    public static IQueryable<T> KnownOn<T>(this IQueryable<T> revisions, DateTimeOffset? knownOn) where T : class, IRecordRow
    {
        if (knownOn is not { } instant)
        {
            return revisions.Where(r => !EF.Property<bool>(r, Withdrawn) && !revisions.Any(n =>
                EF.Property<int>(n, Number) > 1 && EF.Property<string>(n, "Id") == EF.Property<string>(r, "Id") && EF.Property<long>(n, Seq) > EF.Property<long>(r, Seq)));
        }

        DateTimeOffset? until = instant.ToUniversalTime();
        return revisions.Where(r => !EF.Property<bool>(r, Withdrawn) && EF.Property<DateTimeOffset?>(r, "RecordedAt") <= until && !revisions.Any(n =>
            EF.Property<int>(n, Number) > 1 && EF.Property<string>(n, "Id") == EF.Property<string>(r, "Id") && EF.Property<long>(n, Seq) > EF.Property<long>(r, Seq) &&
            EF.Property<DateTimeOffset?>(n, "RecordedAt") <= until));
    }
}

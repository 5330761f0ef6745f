using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Search;

/// <summary>A row of the index that an expression matches.</summary>
/// <param name="Row">Its number in the index.</param>
/// <param name="Kind">Code of its file.</param>
/// <param name="Id">Its id within the file.</param>
/// <param name="Date">The day shown beside it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Score">BM25 over title, names and body; larger is better, above 0.</param>
public sealed record SearchMatch(long Row, string Kind, string Id, DateOnly? Date, string Title, double Score);

/// <summary>A matched row with a sign before and after each word that was looked for.</summary>
public sealed record SearchExcerpt(long Row, string Title, string Body);

/// <summary>Asks the full-text index, as of a day and as it was known at an instant.</summary>
/// <param name="db">The store.</param>
/// <param name="asOf">Rows that may only be shown on later days are left out.</param>
/// <param name="knownOn">The last instant whose knowledge is used; null for everything.</param>
/// <param name="most">No more rows of one expression are read, the best first.</param>
public sealed class SearchReader(AppDb db, DateOnly asOf, DateTimeOffset? knownOn, int most)
{
    private static readonly string Matches =
        $$"""
        SELECT r."Row", r."Kind", r."Id", r."Date", r."Title", -bm25("Search", 8.0, 4.0, 1.0) AS "Score"
        FROM "Search" JOIN "SearchRows" AS r ON r."Row" = "Search".rowid
        WHERE "Search" MATCH {0} AND (r."Day" IS NULL OR r."Day" <= {1}) AND r."Withdrawn" = 0 AND r."RecordedAt" <= {2} AND {{PendingRange.Shows(SearchSchema.RowsTable, "r.\"Row\"")}}
            AND NOT EXISTS (SELECT 1 FROM "SearchRows" AS n WHERE n."Kind" = r."Kind" AND n."Id" = r."Id" AND n."Row" > r."Row" AND n."RecordedAt" <= {2}
                AND {{PendingRange.Shows(SearchSchema.RowsTable, "n.\"Row\"")}})
        ORDER BY "Score" DESC, r."Row" LIMIT {3}
        """;

    private readonly long _until = knownOn?.UtcTicks ?? long.MaxValue;

    /// <summary>The rows that an FTS5 expression matches, the best first.</summary>
    public async Task<IReadOnlyList<SearchMatch>> MatchAsync(string expression, CancellationToken cancellation) =>
        await db.Database.SqlQueryRaw<SearchMatch>(Matches, expression, asOf, _until, most).ToListAsync(cancellation);

    /// <summary>Title and the best part of the body of some rows that an expression matches, with the words set between two signs.</summary>
    public async Task<IReadOnlyDictionary<long, SearchExcerpt>> ExcerptsAsync(
        string expression, IEnumerable<long> rows, string start, string end, CancellationToken cancellation)
    {
        var numbers = JsonSerializer.Serialize(rows);
        return await db.Database.SqlQuery<SearchExcerpt>($"""
            SELECT rowid AS "Row", highlight("Search", 0, {start}, {end}) AS "Title", snippet("Search", 2, {start}, {end}, '…', 30) AS "Body"
            FROM "Search" WHERE "Search" MATCH {expression} AND rowid IN (SELECT value FROM json_each({numbers}))
            """).ToDictionaryAsync(e => e.Row, cancellation);
    }

    /// <summary>Every word of the index, folded, at least <paramref name="shortest"/> letters long; also those of rows that are not shown.</summary>
    public async Task<IReadOnlyList<string>> WordsAsync(int shortest, CancellationToken cancellation) =>
        await db.Database.SqlQuery<string>($"""SELECT term AS "Value" FROM "SearchWords" WHERE length(term) >= {shortest}""").ToListAsync(cancellation);
}

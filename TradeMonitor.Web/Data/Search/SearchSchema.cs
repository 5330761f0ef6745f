using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Search;

/// <summary>
/// The full-text index over the record, on SQLite. Triggers write it: each revision that enters a table of the record enters the index in
/// the same transaction, whoever writes it (import, edit, newer shipped record), so there is no moment and no crash after which the two
/// differ, and nothing to rebuild; a backup of the file holds both. Like the tables it is only ever added to: it holds every revision with
/// the instant of its recording, and a search asks for those that stood at an instant, by the same rule as <see cref="Revisions.KnownOn{T}"/>.
/// </summary>
/// <remarks>
/// What a text tells must have been known on the row's day (PRODUCT.md, <i>as of</i>). So notes, outcome notes, follow-through, disputes
/// and the gist of a line of cooperation, which tell of later days, are not indexed.
/// </remarks>
public static class SearchSchema
{
    /// <summary>The table of the texts.</summary>
    public const string RowsTable = "SearchRows";

    /// <summary>The tables that are searched.</summary>
    public static IReadOnlyList<SearchedTable> Tables { get; } =
    [
        new(RecordFile.FrictionPoints, nameof(AppDb.FrictionPoints), "NULL", "OpenedOn", "\"Title\"", "\"Id\" || ' ' || \"Sectors\"",
            "\"Summary\" || ' · ' || \"LegalBasis\""),
        new(RecordFile.Developments, nameof(AppDb.Developments), "\"Date\"", "Date", "\"Headline\"", "\"Id\" || ' ' || COALESCE(\"CourtOrBody\", '')", "\"Detail\""),
        new(RecordFile.Engagements, nameof(AppDb.Engagements), "COALESCE(\"EndDate\", \"Date\")", "Date", "\"Title\"", "\"Id\" || ' ' || \"Topics\"",
            "\"Mechanism\" || COALESCE(' · ' || \"Venue_City\", '') || COALESCE(' · ' || \"Venue_Country\", '')"
            + $" || COALESCE(' · ' || {Each("Participants", "name", ", ")}, '') || COALESCE(' · ' || {Each("Readouts", "gist", " · ")}, '')"),
        new(RecordFile.Commitments, nameof(AppDb.Commitments), "\"MadeOn\"", "MadeOn", "\"Undertaking\"", "\"Id\" || ' ' || \"Topics\"", "''"),
        new(RecordFile.Deadlines, nameof(AppDb.Deadlines), "\"AnnouncedOn\"", "Date", "\"Title\"", "\"Id\" || ' ' || \"Topics\"", "''"),
        new(RecordFile.Cooperation, nameof(AppDb.Cooperation), "\"StartedOn\"", "StartedOn", "\"Title\"", "\"Id\" || ' ' || \"Topics\"", "''"),
        new(RecordFile.Sources, nameof(AppDb.Sources), "\"PublishedOn\"", "PublishedOn", "\"Title\"", "\"Id\"", "\"Publisher\""),
    ];

    /// <summary>Names of all triggers.</summary>
    public static IEnumerable<string> Triggers => [.. Tables.Select(t => t.TriggerName), "SearchRows_search"];

    /// <summary>
    /// Creates the texts, the index over them, and the list of its words. <c>Row</c> grows with each revision; <c>Day</c> is the first day
    /// as of which the row may be shown (null: always), <c>Date</c> the one shown beside it.
    /// </summary>
    public const string Create =
        """
        CREATE TABLE "SearchRows" (
            "Row" INTEGER NOT NULL CONSTRAINT "PK_SearchRows" PRIMARY KEY, "Kind" TEXT NOT NULL, "Id" TEXT NOT NULL, "Day" TEXT NULL, "Date" TEXT NULL,
            "RecordedAt" INTEGER NOT NULL, "Withdrawn" INTEGER NOT NULL, "Title" TEXT NOT NULL, "Names" TEXT NOT NULL, "Body" TEXT NOT NULL);
        CREATE INDEX "IX_SearchRows_Kind_Id" ON "SearchRows" ("Kind", "Id");
        CREATE VIRTUAL TABLE "Search" USING fts5("Title", "Names", "Body", content='SearchRows', content_rowid='Row', tokenize='unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE "SearchWords" USING fts5vocab('Search', 'row');
        CREATE TRIGGER "SearchRows_search" AFTER INSERT ON "SearchRows" BEGIN
            INSERT INTO "Search" (rowid, "Title", "Names", "Body") VALUES (NEW."Row", NEW."Title", NEW."Names", NEW."Body");
        END;
        """;

    /// <summary>Takes rows out of the index that an import which was cut off has left; from <c>@first</c> to <c>@last</c>.</summary>
    public const string Remove =
        """
        INSERT INTO "Search" ("Search", rowid, "Title", "Names", "Body") SELECT 'delete', "Row", "Title", "Names", "Body" FROM "SearchRows" WHERE "Row" BETWEEN @first AND @last;
        DELETE FROM "SearchRows" WHERE "Row" BETWEEN @first AND @last;
        """;

    /// <summary>Takes everything away again.</summary>
    public static string Drop =>
        string.Concat(Tables.Select(t => $"DROP TRIGGER \"{t.TriggerName}\";\n")) + "DROP TABLE \"SearchWords\"; DROP TABLE \"Search\"; DROP TABLE \"SearchRows\";";

    // The values of one field of a list, one after the other.
    private static string Each(string list, string field, string between) => $"(SELECT group_concat(value ->> '$.{field}', '{between}') FROM json_each(\"{list}\"))";
}

/// <summary>A table of the record as the index sees it; the texts are SQL over its columns.</summary>
/// <param name="Kind">Its file, whose code stands in the index.</param>
/// <param name="Name">Of the table.</param>
/// <param name="Day">The first day as of which a row may be shown.</param>
/// <param name="Date">Column of the day that is shown beside a row.</param>
/// <param name="Title">What the row is called.</param>
/// <param name="Names">Ids and keywords: found, never shown.</param>
/// <param name="Body">The rest.</param>
public sealed record SearchedTable(RecordFile Kind, string Name, string Day, string Date, string Title, string Names, string Body)
{
    private string Write =>
        "INSERT INTO \"SearchRows\" (\"Kind\", \"Id\", \"Day\", \"Date\", \"RecordedAt\", \"Withdrawn\", \"Title\", \"Names\", \"Body\") "
        + $"SELECT '{Kind.Code()}', \"Id\", {Day}, \"{Date}\", \"RecordedAt\", \"Withdrawn\", {Title}, {Names}, {Body} FROM \"{Name}\"";

    /// <summary>Name of <see cref="Trigger"/>.</summary>
    public string TriggerName => $"{Name}_search";

    /// <summary>Indexes what the table holds already, in the order in which it was written.</summary>
    public string Fill => $"{Write} ORDER BY \"{Revisions.Seq}\";";

    /// <summary>Indexes each revision that is written from now on.</summary>
    public string Trigger => $"CREATE TRIGGER \"{TriggerName}\" AFTER INSERT ON \"{Name}\" BEGIN {Write} WHERE \"{Revisions.Seq}\" = NEW.\"{Revisions.Seq}\"; END;";
}

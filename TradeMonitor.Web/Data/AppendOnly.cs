namespace TradeMonitor.Web.Data;

/// <summary>The triggers that refuse to change or delete what the record holds. Migrations create them; <c>verify</c> looks for them.</summary>
public static class AppendOnly
{
    /// <summary>Tables whose rows are only ever added.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        nameof(AppDb.FrictionPoints), nameof(AppDb.Developments), nameof(AppDb.Engagements), nameof(AppDb.Commitments), nameof(AppDb.Deadlines),
        nameof(AppDb.Cooperation), nameof(AppDb.Claims), nameof(AppDb.Indicators), nameof(AppDb.Sources), nameof(AppDb.Assessments), nameof(AppDb.Codebooks), nameof(AppDb.Imports),
        nameof(AppDb.History), nameof(AppDb.HistoryPoints),
        nameof(AppDb.Snapshots), nameof(AppDb.SnapshotFiles), nameof(AppDb.SnapshotWithdrawals), nameof(AppDb.SealKeys),
    ];

    /// <summary>Those of them that hold revisions of rows, to which an import appends.</summary>
    public static IReadOnlyList<string> RevisionTables { get; } =
    [
        nameof(AppDb.FrictionPoints), nameof(AppDb.Developments), nameof(AppDb.Engagements), nameof(AppDb.Commitments), nameof(AppDb.Deadlines),
        nameof(AppDb.Cooperation), nameof(AppDb.Claims), nameof(AppDb.Indicators), nameof(AppDb.Sources), nameof(AppDb.Assessments),
    ];

    /// <summary>Names of the triggers of a table.</summary>
    public static IReadOnlyList<string> TriggersOf(string table) => [$"{table}_no_update", $"{table}_no_delete"];

    /// <summary>Creates the triggers of a table on SQLite.</summary>
    public static string SqliteTriggers(string table) =>
        $"""
        CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        """;

    /// <summary>Has the trigger of a table of revisions let go of what an import that was cut off has left, which nobody has ever seen.</summary>
    public static string SqliteLeftoversTrigger(string table) =>
        $"""
        DROP TRIGGER "{table}_no_delete";
        CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" WHEN {PendingRange.Shows(table, $"OLD.\"{Revisions.Seq}\"")}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        """;
}

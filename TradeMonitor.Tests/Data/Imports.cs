using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Search;
using TradeMonitor.Web.Data.Sqlite;

namespace TradeMonitor.Tests.Data;

/// <summary>What tests of imports in turns look at.</summary>
internal static class Imports
{
    /// <summary>The small record with many rows beside, so that it takes many turns of a few; one of its own rows has changed.</summary>
    public static RecordOnDisk Large()
    {
        var record = new RecordOnDisk().Spoil("developments", d => d["headline"] = "Duty applies since the morning").Copy("friction-points", "p2", p => p["title"] = "Copper duty");
        record.Multiply("sources", 40);
        record.Multiply("developments", 80);
        return record;
    }

    /// <summary>Begins an import, and looks at the store each time that it has let the gate go, until it has ended or there is no more to look for.</summary>
    /// <param name="store">The store.</param>
    /// <param name="begin">Begins the import.</param>
    /// <param name="look">Called while the gate is held, with what is hidden; false to look no more.</param>
    /// <returns>The import, which may be under way.</returns>
    public static async Task<Task<T>> BetweenTurnsAsync<T>(this TestStore store, Func<Task<T>> begin, Func<IReadOnlyList<PendingRange>, Task<bool>> look)
    {
        // The gate lets writers through in the order in which they come. Whoever holds it when the import begins, and asks again as it lets go, misses no turn.
        var turn = await store.Gate.EnterAsync(TestStore.Stop);
        var import = Task.Run(begin, TestStore.Stop);
        try
        {
            for (var goesOn = true; goesOn && !import.IsCompleted;)
            {
                var next = store.Gate.EnterAsync(TestStore.Stop);
                turn.Dispose();
                turn = await next;
                if (await store.PendingAsync() is { Count: > 0 } pending)
                {
                    goesOn = await look(pending);
                }
            }
        }
        finally
        {
            turn.Dispose();
        }

        return import;
    }

    public static async Task<IReadOnlyList<PendingRange>> PendingAsync(this TestStore store)
    {
        await using var db = await store.DbAsync();
        return await db.PendingRows.AsNoTracking().OrderBy(p => p.Table).ThenBy(p => p.First).ToListAsync(TestStore.Stop);
    }

    /// <summary>Everything that a reader can see of the record, by every way there is.</summary>
    public static async Task<string> SeenAsync(this TestStore store)
    {
        await store.Store.NoteVersionAsync(TestStore.Stop);
        await using var db = await store.DbAsync();
        var found = await new SearchReader(db, new(2027, 1, 1), null, 1000).MatchAsync("\"duty\" OR \"ustr\"", TestStore.Stop);
        var folder = Directory.CreateTempSubdirectory("tm-seen-");
        try
        {
            await store.ExportAsync(folder.FullName);
            var verdicts = await store.VerifyAsync();
            Assert.All(verdicts, v => Assert.True(v.Holds, v.Text));
            return string.Join('\n',
            [
                $"version {store.Changes.Version}",
                .. folder.EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullName)),
                .. verdicts.Select(v => v.Text),
                .. (await TableRows.ReadAsync(db, TestStore.Stop)).Select(t => t.ToString()),
                .. found.Select(m => $"{m.Kind}/{m.Id} {m.Title}").Order(StringComparer.Ordinal),
                .. (await db.Developments.KnownOn(store.Clock.GetUtcNow()).Select(d => d.Id + d.Headline).ToListAsync(TestStore.Stop)).Order(StringComparer.Ordinal),
                .. (await db.FrictionPointVersions.Where(v => v.Id == "p1").Select(v => v.Version).ToListAsync(TestStore.Stop)).Select(v => v.ToString(CultureInfo.InvariantCulture)),
                .. (await db.Imports.Select(i => i.Folder).ToListAsync(TestStore.Stop)),
            ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every row of the tables that imports write to, hidden ones included, without its number, which gaps may shift.</summary>
    public static async Task<IReadOnlyList<string>> DumpAsync(this TestStore store)
    {
        await using var db = await store.DbAsync();
        await db.Database.OpenConnectionAsync(TestStore.Stop);
        var lines = new List<string>();
        foreach (var table in AppendOnly.RevisionTables.Concat([SearchSchema.RowsTable, "FrictionPointVersions", "PendingRows"]))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(TestStore.Stop);
            while (await rows.ReadAsync(TestStore.Stop))
            {
                lines.Add(table + ": " + string.Join(" | ", Enumerable.Range(0, rows.FieldCount).Where(i => rows.GetName(i) is not (Revisions.Seq or "Row"))
                    .Select(i => rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
            }
        }

        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"Search\" (\"Search\", rank) VALUES ('integrity-check', 1)", TestStore.Stop);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}

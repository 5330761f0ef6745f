using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Writes the current record to a folder, as one moment of the store; writers are not held up.</summary>
public sealed class RecordExport(IDbContextFactory<AppDb> databases, Store store, Instruments? telemetry = null)
{
    /// <summary>Writes all files, in place of those of an earlier export. A folder that holds anything else is refused.</summary>
    /// <returns>How many rows each file has.</returns>
    public async Task<IReadOnlyList<(RecordFile File, int Rows)>> RunAsync(string path, CancellationToken cancellationToken)
    {
        using var timing = telemetry?.StartExport("record", "json");
        var folder = OpenFolder(path);
        IReadOnlyList<(RecordFile, int)> written = [];
        await store.GuardAsync(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            // Deferred: it reads one moment of the store, and takes no lock that a writer would wait for.
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            await using var snapshot = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            await db.Database.UseTransactionAsync(snapshot, cancellationToken);
            try
            {
                written = await new RecordWriter(db, folder).WriteAsync(cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Unwritable(path, e);
            }
        });
        timing?.Done(Instruments.ExportResult, "written");
        return written;
    }

    private static string OpenFolder(string path)
    {
        if (File.Exists(path))
        {
            throw new StoreException($"{path} is a file; give a folder to export to.");
        }

        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            var own = Enum.GetValues<RecordFile>().Select(RecordFolder.NameOf).ToHashSet(StringComparer.Ordinal);
            var foreign = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(name => !own.Contains(name!));
            return foreign is null
                ? folder
                : throw new StoreException($"{path} holds {foreign}, which is no part of a record; give an empty folder to export to.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
    }

    private static StoreException Unwritable(string path, Exception e) => new($"{path} cannot be written: {e.Message}", e);
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>Opens the store: makes the folder, brings the tables up to date, and knows when it cannot be used.</summary>
public sealed class Store(StoreFile file, IDbContextFactory<AppDb> databases, RecordChanges changes) : IDisposable
{
    private StoreLock? _lock;

    /// <summary>Where the database is.</summary>
    public StoreFile File => file;

    /// <summary>Takes the store for the lifetime of this object, as its one server, and migrates it.</summary>
    public Task OpenForServerAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        _lock ??= StoreLock.Take(file);
        await PrepareAsync(cancellationToken);
        // Migrating compares the whole model with the one of the last migration first, also where there is nothing to migrate.
        if (await IsBehindAsync(cancellationToken))
        {
            await MigrateAsync(cancellationToken);
        }

        await NoteVersionAsync(cancellationToken);
    });

    /// <summary>Opens the store beside a running server, if there is one; migrates only if it must, and then alone.</summary>
    /// <param name="create">Whether to make a store where there is none.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public Task OpenBesideServerAsync(bool create, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        if (!create && !file.Exists)
        {
            throw new StoreException($"There is no store at {file.Path} yet: start TradeMonitor once, or import a record.");
        }

        if (!file.Exists || await IsBehindAsync(cancellationToken))
        {
            using var alone = StoreLock.Take(file);
            await PrepareAsync(cancellationToken);
            await MigrateAsync(cancellationToken);
        }

        await NoteVersionAsync(cancellationToken);
    });

    /// <summary>Runs something against the store and turns failures of file and disk into one sentence.</summary>
    public async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (StoreFailures.Explain(e, file.Path) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Tells readers of this process what is now committed.</summary>
    public async Task NoteVersionAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        changes.Note(await StoreVersion.ReadAsync(db, cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    private async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        ConnectionPragmas.Apply(connection);
        ConnectionPragmas.UseWriteAheadLog(connection);
        await ClearStaleMigrationLockAsync(connection, cancellationToken);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    // A process killed while migrating leaves its row behind, and EF Core would wait for it for ever. We hold the only lock that counts.
    private static async Task ClearStaleMigrationLockAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

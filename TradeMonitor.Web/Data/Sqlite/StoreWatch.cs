using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Record;

namespace TradeMonitor.Web.Data.Sqlite;

/// <summary>
/// Notices what other processes write (an import from the command line beside the server), within two seconds, and takes away what an import
/// that was cut off has left.
/// </summary>
internal sealed class StoreWatch(IDbContextFactory<AppDb> databases, RecordChanges changes, UnfinishedImports unfinished, ILogger<StoreWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                await unfinished.RemoveIfAbandonedAsync(stoppingToken);
                changes.Note(await StoreVersion.ReadAsync(db, stoppingToken));
            }
            catch (SqliteException e)
            {
                log.LogWarning(e, "The store could not be read for changes; trying again.");
            }
        }
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>Reads how the running product is. Asks for the role as a command does.</summary>
public sealed class HealthQueries(
    CurrentEditor current, IDbContextFactory<AppDb> databases, RecordChanges changes, StoreFile file, Instruments instruments, OpenCircuits circuits)
{
    /// <summary>How the running product is; null for whoever is no administrator.</summary>
    public async Task<HealthView?> ReadAsync(CancellationToken cancellation = default)
    {
        // Probes come every few seconds and are nobody: they are not asked about in the store, nor told of in the log.
        if (await current.WhoAsync() is not { Role: Role.Administrator } || !(await current.RequireAsync(Policies.Administer, cancellation)).IsGranted)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await TableRows.ReadAsync(db, cancellation);
        var last = await db.Imports.AsNoTracking().OrderByDescending(i => i.Seq).FirstOrDefaultAsync(cancellation);
        var (database, wal) = file.Bytes();
        return new(
            ProgramVersion.Text, changes.Version, instruments.Scoreboard is var (version, age) ? new(version, age.TotalSeconds) : null,
            rows.ToDictionary(r => JsonNamingPolicy.CamelCase.ConvertName(r.Name), r => r.Rows),
            last is null ? null : new(last.At, last.Origin, last.Sha256, last.Added, last.Changed, last.Withdrawn, last.Kept),
            new(database, wal), new(circuits.Open, circuits.Connected),
            new(Environment.WorkingSet, GC.GetTotalMemory(false), GC.GetGCMemoryInfo().TotalCommittedBytes));
    }
}

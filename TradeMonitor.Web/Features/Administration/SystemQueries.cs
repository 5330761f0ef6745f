using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>Reads how the installation is, and looks through the store on demand. Asks for the role as a command does.</summary>
public sealed class SystemQueries(CurrentEditor current, IDbContextFactory<AppDb> databases, StoreFile file, RecordVerifier verifier, TimeProvider time)
{
    private const int ImportsShown = 5;

    /// <summary>How the installation is; null for whoever is no administrator.</summary>
    public async Task<SystemView?> ReadAsync(CancellationToken cancellation = default)
    {
        if (!(await current.RequireAsync(Policies.Administer, cancellation)).IsGranted)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var head = await db.History.AsNoTracking().OrderByDescending(h => h.Seq).Select(h => h.Hash).FirstOrDefaultAsync(cancellation);
        using var process = Process.GetCurrentProcess();
        return new(
            ProgramVersion.Text, RuntimeInformation.FrameworkDescription, process.StartTime.ToUniversalTime(),
            Path.GetFileName(file.Path), file.Bytes() is var (database, wal) ? database + wal : 0, FreeBytes(), (await db.Database.GetAppliedMigrationsAsync(cancellation)).Last(),
            await db.History.CountAsync(cancellation), head is null ? null : Convert.ToHexStringLower(head),
            await db.Imports.AsNoTracking().OrderByDescending(i => i.Seq).Take(ImportsShown)
                .Select(i => new ImportView(i.At, i.Origin, i.Folder, i.Sha256, i.Added, i.Changed, i.Withdrawn, i.Kept)).ToListAsync(cancellation),
            await db.Imports.CountAsync(cancellation));
    }

    /// <summary>Looks through the store, as the command <c>verify</c> does; null for whoever is no administrator.</summary>
    public async Task<Verification?> VerifyAsync(CancellationToken cancellation = default)
    {
        if (!(await current.RequireAsync(Policies.Administer, cancellation)).IsGranted)
        {
            return null;
        }

        try
        {
            var verdicts = (await verifier.RunAsync(cancellation)).ToLookup(v => v.Holds, v => v.Text);
            return new(time.GetUtcNow(), [.. verdicts[false]], [.. verdicts[true]]);
        }
        catch (StoreException e)
        {
            return new(time.GetUtcNow(), [e.Message], []);
        }
    }

    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file.Path)!).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>
/// A view kept in a file beside the store, so that a start need not read the store and replay every point. It is only ever a copy: what is
/// damaged, of another program, method or store is left aside, and nothing is lost with it.
/// </summary>
internal sealed class ColumnFile(
    StoreFile store, IDbContextFactory<AppDb> databases, ScoringMethod method, IOptions<RelationshipOptions> relationships, ILogger<ColumnFile> log, Instruments? telemetry = null)
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = store.Path + ".columns";

    private string Unfinished => Path + ".new";

    /// <summary>The view that the file holds and how far it reaches; null, with the reason in the log, if it cannot be used.</summary>
    public async Task<(RecordView View, RecordMarks Marks)?> ReadAsync(CancellationToken cancellation)
    {
        if (!System.IO.Path.Exists(Path))
        {
            return null;
        }

        try
        {
            using var reader = ColumnReader.Open(Path);
            ColumnOrigin.Of(method).Check(reader);
            var lineage = RecordLineage.Read(reader);
            await using (var db = await databases.CreateDbContextAsync(cancellation))
            {
                await lineage.CheckAsync(db, cancellation);
            }

            var view = ViewColumns.Read(reader, method, relationships.Value.Order, telemetry);
            reader.Close();
            return (view, lineage.Marks);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            log.LogWarning("The scoreboard is read from the store, as {Path} cannot be used: {Reason}", Path, e.Message);
            return null;
        }
    }

    /// <summary>Puts a view in place of what the file holds, all or nothing. False, with the reason in the log, if that failed.</summary>
    /// <param name="view">The view; of everything that is known now.</param>
    /// <param name="marks">How far it reaches.</param>
    public async Task<bool> WriteAsync(RecordView view, RecordMarks marks)
    {
        try
        {
            RecordLineage lineage;
            await using (var db = await databases.CreateDbContextAsync())
            {
                lineage = await RecordLineage.ReadAsync(db, marks, CancellationToken.None);
            }

            // A file of the same name may be left from a process that was killed, with whatever rights.
            File.Delete(Unfinished);
            using (var stream = Create())
            {
                Write(stream, view, lineage);
                stream.Flush(flushToDisk: true);
            }

            File.Move(Unfinished, Path, overwrite: true);
            return true;
        }
        catch (Exception e) when (IsOfTheFile(e) || e is System.Data.Common.DbException)
        {
            log.LogWarning("The scoreboard could not be kept in {Path}, so the next start reads the store: {Reason}", Path, e.Message);
            return false;
        }
    }

    private void Write(FileStream stream, RecordView view, RecordLineage lineage)
    {
        var writer = new ColumnWriter(stream);
        ColumnOrigin.Of(method).Write(writer);
        lineage.Write(writer);
        ViewColumns.Write(writer, view);
        writer.Close();
    }

    private FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            return new(Unfinished, options);
        }

        // Nobody but us until it is known who may read the store; then they.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(Unfinished, options);
        File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(store.Path));
        return stream;
    }

    private static bool IsOfTheFile(Exception e) => e is ColumnFileException or IOException or UnauthorizedAccessException or JsonException or AggregateException
        or ArgumentException or IndexOutOfRangeException or OverflowException or OutOfMemoryException;
}

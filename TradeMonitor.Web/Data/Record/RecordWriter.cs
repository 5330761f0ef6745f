using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Spells the current record as files: a row a line, sorted by day and then id, optional fields only where set, LF. The same record
/// always gives the same bytes.
/// </summary>
internal sealed class RecordWriter(AppDb db, string folder) : IRecordKindVisitor
{
    private const string Unfinished = ".part";
    private readonly List<(RecordFile File, int Rows)> _written = [];

    /// <summary>Writes all files; none is replaced before all are complete.</summary>
    public async Task<IReadOnlyList<(RecordFile File, int Rows)>> WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RecordKinds.VisitAllAsync(this, cancellationToken);
            await WriteCodebookAsync(cancellationToken);
            foreach (var (file, _) in _written)
            {
                File.Move(FullName(file) + Unfinished, FullName(file), overwrite: true);
            }
        }
        finally
        {
            foreach (var file in Enum.GetValues<RecordFile>())
            {
                File.Delete(FullName(file) + Unfinished);
            }
        }

        return _written;
    }

    /// <inheritdoc/>
    public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var rows = db.Set<T>().AsNoTracking().KnownOn(null);
        var ordered = kind.Day is { } day
            ? rows.OrderBy(day).ThenBy(r => EF.Property<string>(r, "Id"))
            : rows.OrderBy(r => EF.Property<string>(r, "Id"));
        var count = 0;
        await using var stream = Create(kind.File);
        await stream.WriteAsync("["u8.ToArray(), cancellationToken);
        await foreach (var row in ordered.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await stream.WriteAsync((count++ == 0 ? "\n"u8 : ",\n"u8).ToArray(), cancellationToken);
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(row, RecordJson.Options), cancellationToken);
        }

        await stream.WriteAsync((count == 0 ? "]\n"u8 : "\n]\n"u8).ToArray(), cancellationToken);
        _written.Add((kind.File, count));
    }

    private async Task WriteCodebookAsync(CancellationToken cancellationToken)
    {
        if (await db.Codebooks.AsNoTracking().OrderByDescending(c => c.Seq).FirstOrDefaultAsync(cancellationToken) is not { } stored)
        {
            return;
        }

        await using var stream = Create(RecordFile.Codebook);
        await JsonSerializer.SerializeAsync(stream, stored.Codebook, RecordJson.Indented, cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
        _written.Add((RecordFile.Codebook, 1));
    }

    private BufferedStream Create(RecordFile file) => new(File.Create(FullName(file) + Unfinished), 1 << 16);

    private string FullName(RecordFile file) => Path.Combine(folder, RecordFolder.NameOf(file));
}

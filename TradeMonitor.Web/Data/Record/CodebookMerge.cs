using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Appends a codebook if it differs from the last one, by the same rules as rows.</summary>
internal static class CodebookMerge
{
    public static async Task<ImportCounts> MergeAsync(AppDb db, Codebook book, Origin origin, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(book, RecordJson.Options));
        var last = await db.Codebooks.AsNoTracking().OrderByDescending(c => c.Seq).Select(c => new { c.Hash, c.Origin }).FirstOrDefaultAsync(cancellationToken);
        if (last?.Hash.AsSpan().SequenceEqual(hash) == true)
        {
            return new(RecordFile.Codebook, 0, 0, 0, 1, 0);
        }

        if (last is not null && (last.Origin == Origin.Person || (origin == Origin.Shipped && last.Origin != Origin.Shipped)))
        {
            return new(RecordFile.Codebook, 0, 0, 0, 0, 1);
        }

        db.Add(new StoredCodebook { RecordedAt = now, Origin = origin, Codebook = book, Hash = hash });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return last is null ? new(RecordFile.Codebook, 1, 0, 0, 0, 0) : new(RecordFile.Codebook, 0, 1, 0, 0, 0);
    }
}

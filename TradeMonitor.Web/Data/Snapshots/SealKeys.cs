using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data.Snapshots;

/// <summary>The key that seals pictures: made when it is first needed, the same ever after, so that the same picture has the same seal.</summary>
public sealed class SealKeys(IDbContextFactory<AppDb> databases, WriteGate gate, TimeProvider clock)
{
    private const int Bytes = 32;

    private byte[]? _key;

    /// <summary>The key.</summary>
    public async ValueTask<byte[]> GetAsync(CancellationToken cancellation = default) => _key ??= await FindAsync(cancellation) ?? await MakeAsync(cancellation);

    private async Task<byte[]?> FindAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.SealKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Key).FirstOrDefaultAsync(cancellation);
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellation)
    {
        using (await gate.EnterAsync(cancellation))
        {
            if (await FindAsync(cancellation) is { } made)
            {
                return made;
            }

            await using var db = await databases.CreateDbContextAsync(cancellation);
            var key = RandomNumberGenerator.GetBytes(Bytes);
            db.Add(new SealKey { Id = 1, Key = key, Since = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellation);
            return key;
        }
    }
}

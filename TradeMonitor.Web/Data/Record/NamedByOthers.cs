using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>The rows that imported rows and people's rows name: a newer shipped record must not withdraw those from under them.</summary>
internal sealed class NamedByOthers : IRecordKindVisitor
{
    private readonly HashSet<(RecordFile File, string Id)> _named = [];
    private readonly AppDb? _db;

    private NamedByOthers(AppDb? db) => _db = db;

    /// <summary>Names nothing.</summary>
    public static NamedByOthers Nothing { get; } = new(null);

    /// <summary>Collects what is named now.</summary>
    public static async Task<NamedByOthers> ReadAsync(AppDb db, CancellationToken cancellationToken)
    {
        var named = new NamedByOthers(db);
        await RecordKinds.VisitAllAsync(named, cancellationToken);
        return named;
    }

    /// <summary>Whether somebody else's row names the row.</summary>
    public bool Contains(RecordFile file, string id) => _named.Contains((file, id));

    /// <inheritdoc/>
    public async Task VisitAsync<T>(RecordKind<T> kind, CancellationToken cancellationToken) where T : class, IRecordRow
    {
        var others = _db!.Set<T>().AsNoTracking().KnownOn(null).Where(r => EF.Property<Origin>(r, Revisions.Origin) != Origin.Shipped);
        await foreach (var row in others.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            _named.UnionWith(kind.References(row).Select(r => (r.File, r.Id)));
        }
    }
}

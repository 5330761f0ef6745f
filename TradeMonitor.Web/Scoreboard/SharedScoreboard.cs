using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// The one scoreboard that all readers share. A view of the record is read once and replaced when a commit has changed the record;
/// views as known on earlier days are kept for a while.
/// </summary>
public sealed class SharedScoreboard(
    IDbContextFactory<AppDb> databases, RecordChanges changes, ScoringMethod method, IOptions<RelationshipOptions> relationships) : IDisposable
{
    private const int EarlierViews = 4;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly MemoryCache _earlier = new(new MemoryCacheOptions { SizeLimit = EarlierViews });
    private volatile Current? _current;

    /// <summary>The order in which jurisdictions are named in a pair.</summary>
    public IReadOnlyList<string> RelationshipOrder => relationships.Value.Order;

    /// <summary>The record as it is known now, or as it was known at the close of a day.</summary>
    /// <param name="knownOn">The last day (UTC) whose knowledge is used; null for everything.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async ValueTask<RecordView> ViewAsync(DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var version = changes.Version;
        if (knownOn is null && _current is { } current && current.Version == version)
        {
            return current.View;
        }

        var key = (knownOn, version);
        if (knownOn is not null && _earlier.TryGetValue(key, out RecordView? known))
        {
            return known!;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            return knownOn is null ? await RefreshAsync(cancellation) : await ReadEarlierAsync(key, knownOn.Value, cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.Dispose();
        _earlier.Dispose();
    }

    private async Task<RecordView> RefreshAsync(CancellationToken cancellation)
    {
        // The version is read before the rows: a commit in between only means one refresh more.
        var version = changes.Version;
        if (_current is { } current && current.Version == version)
        {
            return current.View;
        }

        var view = new RecordView(method, await RecordLoader.ReadAsync(databases, null, cancellation), relationships.Value.Order);
        _current = new(version, view);
        return view;
    }

    private async Task<RecordView> ReadEarlierAsync((DateOnly?, long) key, DateOnly day, CancellationToken cancellation)
    {
        if (_earlier.TryGetValue(key, out RecordView? known))
        {
            return known!;
        }

        var view = new RecordView(method, await RecordLoader.ReadAsync(databases, KnownOnDay.Close(day), cancellation), relationships.Value.Order);
        return _earlier.Set(key, view, new MemoryCacheEntryOptions { Size = 1 });
    }

    private sealed record Current(long Version, RecordView View);
}

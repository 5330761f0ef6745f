using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoreboard.Columns;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// The one scoreboard that all readers share. A view of the record is read once; after a commit the next view is made from it and what
/// was written since, so that an edit costs its own point. The first comes from the column file, if that can be used. Views as known on
/// earlier days are kept for a while.
/// </summary>
public sealed class SharedScoreboard(
    IDbContextFactory<AppDb> databases, RecordChanges changes, ScoringMethod method, IOptions<RelationshipOptions> relationships, Instruments? telemetry = null,
    ColumnKeeper? columns = null) : IDisposable
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
        var before = _current;
        if (before?.Version == version)
        {
            return before.View;
        }

        using var timing = telemetry?.StartRebuild();
        var kept = before is null && columns is not null ? await columns.ReadAsync(cancellation) : null;
        before ??= kept is { } file ? new(version, file.View, file.Marks) : null;
        var since = before is null ? null : await RecordLoader.ReadSinceAsync(databases, before.Marks, cancellation);
        var (view, marks) = since is { } written ? (before!.View.With(written.Delta), written.Marks) : await ReadAllAsync(null, cancellation);
        _current = new(version, view, marks);
        telemetry?.ShowScoreboard(version);
        timing?.Done(Instruments.RebuildKind, since is null ? "full" : kept is null ? "since" : "file");
        columns?.Tell(view, marks);
        return view;
    }

    private async Task<(RecordView View, RecordMarks Marks)> ReadAllAsync(DateTimeOffset? knownOn, CancellationToken cancellation)
    {
        var (rows, marks) = await RecordLoader.ReadAsync(databases, knownOn, cancellation);
        return (new(method, rows, relationships.Value.Order, telemetry), marks);
    }

    private async Task<RecordView> ReadEarlierAsync((DateOnly?, long) key, DateOnly day, CancellationToken cancellation)
    {
        if (_earlier.TryGetValue(key, out RecordView? known))
        {
            return known!;
        }

        using var timing = telemetry?.StartRebuild();
        var (view, _) = await ReadAllAsync(KnownOnDay.Close(day), cancellation);
        timing?.Done(Instruments.RebuildKind, "known-on");
        return _earlier.Set(key, view, new MemoryCacheEntryOptions { Size = 1 });
    }

    private sealed record Current(long Version, RecordView View, RecordMarks Marks);
}

using Microsoft.Extensions.Caching.Memory;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Models derived from a view, each computed once for all readers and kept while there is room.</summary>
internal sealed class ModelCache : IDisposable
{
    // So many point readings may be kept over all boards and other derived models, about 250 bytes each; and so many boards at least, for a
    // cache that is full takes in nothing new before it has been cleared out.
    private const int FewestReadings = 300_000, FewestBoards = 12;

    private readonly Lock _adding = new();
    private readonly int _largest;
    private readonly MemoryCache _models;

    /// <param name="points">How many points the view has.</param>
    public ModelCache(int points)
    {
        _largest = Math.Max(FewestReadings, FewestBoards * points);
        _models = new(new MemoryCacheOptions { SizeLimit = _largest });
    }

    /// <summary>Keys of what is kept now.</summary>
    public IEnumerable<object> Keys => _models.Keys;

    /// <inheritdoc cref="RecordView.Remember{T}"/>
    public T Remember<T>(object key, int size, Func<T> compute)
    {
        if (!_models.TryGetValue(key, out Lazy<T>? model))
        {
            // After a commit all open pages ask at once: one of them makes the model, the others wait for it.
            lock (_adding)
            {
                model = _models.GetOrCreate(key, entry =>
                {
                    entry.Size = Math.Min(size, _largest);
                    return new Lazy<T>(compute);
                });
            }
        }

        return model!.Value;
    }

    /// <inheritdoc cref="RecordView.RememberAsync{T}"/>
    public Task<T> RememberAsync<T>(object key, int size, Func<Task<T>> compute)
    {
        var known = Remember(key, size, compute);
        if (!known.IsFaulted && !known.IsCanceled)
        {
            return known;
        }

        _models.Remove(key);
        return Remember(key, size, compute);
    }

    /// <summary>A model that has been computed and is still kept; null otherwise.</summary>
    public T? Find<T>(object key) where T : class =>
        _models.TryGetValue(key, out Lazy<T>? model) && model!.IsValueCreated ? model.Value : null;

    /// <inheritdoc/>
    public void Dispose() => _models.Dispose();
}

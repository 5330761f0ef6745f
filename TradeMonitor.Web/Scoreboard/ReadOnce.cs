namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// Something read from the store once for all readers of a view: keep it in <see cref="RecordView.Remember"/>.
/// A read that failed is not kept, so the next reader tries again.
/// </summary>
/// <typeparam name="T">An immutable model.</typeparam>
public sealed class ReadOnce<T> where T : class
{
    private volatile T? _value;

    /// <summary>What was read; later calls complete at once.</summary>
    /// <param name="read">Reads it; two readers who come at the same time may both read.</param>
    public async ValueTask<T> GetAsync(Func<Task<T>> read) => _value ??= await read();
}

namespace TradeMonitor.Web.Data;

/// <summary>Progress that is told at once, on the same thread, so that lines keep their order.</summary>
public sealed class Lines(Action<string> write) : IProgress<string>
{
    /// <inheritdoc/>
    public void Report(string value) => write(value);
}

namespace TradeMonitor.Benchmarks.Load;

/// <summary>What can be clicked on an open page: handlers that batches have brought, and the links to itself that the page came with.</summary>
/// <param name="page">The page as it came.</param>
internal sealed class Clickables(ServerPage page)
{
    private readonly List<ClickHandler> _handlers = [];

    /// <summary>Follows a batch.</summary>
    public void Follow(RenderBatch batch)
    {
        lock (_handlers)
        {
            batch.AddClickHandlers(_handlers);
            batch.RemoveHandlers(_handlers);
        }
    }

    /// <summary>Chooses a handler or a link, each as likely as any other; neither if there is none.</summary>
    /// <param name="chance">The chooser.</param>
    /// <param name="like">A part of the addresses of links that may be followed; null for none.</param>
    public (ulong? Handler, string? Address) Choose(Random chance, string? like)
    {
        string[] addresses = like is null ? [] : [.. page.Links.Where(l => l.Contains(like, StringComparison.Ordinal) && new Uri(page.Address, l).AbsolutePath == page.Address.AbsolutePath)];
        lock (_handlers)
        {
            var count = _handlers.Count + addresses.Length;
            var chosen = count == 0 ? -1 : chance.Next(count);
            return chosen < 0 ? (null, null) : chosen < _handlers.Count ? (_handlers[chosen].Id, null) : (null, addresses[chosen - _handlers.Count]);
        }
    }
}

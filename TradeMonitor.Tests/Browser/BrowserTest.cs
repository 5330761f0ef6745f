namespace TradeMonitor.Tests.Browser;

/// <summary>One server and one browser for all classes of the collection; they run one after another, so that timings mean something.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

/// <summary>
/// A test in the browser. It fails if any of its visitors saw an error on the console, a failed response or a request to
/// another host, unless it said that it expects it.
/// </summary>
[Collection(SharedBrowser.Name)]
public abstract class BrowserTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new visitor at the given address, once the page is drawn and its circuit is quiet.</summary>
    protected async Task<Visitor> VisitAsync(string address, View? view = null)
    {
        var visitor = await ArriveAsync(view);
        await visitor.GoToAsync(address);
        return visitor;
    }

    /// <summary>A new visitor who has not opened any page yet.</summary>
    protected async Task<Visitor> ArriveAsync(View? view = null, bool javaScript = true, Uri? origin = null)
    {
        var visitor = await browser.ArriveAsync(view ?? View.Light, javaScript, origin);
        _visitors.Add(visitor);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        var faults = _visitors.SelectMany(v => v.Faults.Unexpected).Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>The real application with somebody who listens, on a record of a row of each kind and two developments.</summary>
[Collection(Listening.Name)]
public abstract class MeasuredApp : IAsyncLifetime
{
    private Listener? _listener;
    private HttpClient? _client;

    protected MeasuredApp() => App = new() { Settings = { ["Record:Path"] = Record.Folder } };

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected RecordOnDisk Record { get; } = new();

    protected TradeMonitorApp App { get; }

    private protected Listener Listener => _listener!;

    protected HttpClient Client => _client!;

    public ValueTask InitializeAsync()
    {
        _listener = new(App.Services.GetRequiredService<Instruments>());
        _client = App.CreateClient();
        return ValueTask.CompletedTask;
    }

    protected async Task GetAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _listener?.Dispose();
        _client?.Dispose();
        await App.DisposeAsync();
        Record.Dispose();
        GC.SuppressFinalize(this);
    }
}

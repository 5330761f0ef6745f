using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TradeMonitor.Tests.Support;

/// <summary>Keeps every line of the log, however small its matter.</summary>
internal sealed class LoggedApp : TradeMonitorApp, ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>The secret of the link that the console was told.</summary>
    public string SetupToken()
    {
        _ = Services;
        return Told.ToString().Split("/invitation#")[1][..43];
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        Log.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log.Enqueue($"{formatter(state, exception)} {exception}");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddLogging(l => l.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Trace)
            .AddFilter(null, LogLevel.Trace)));
    }
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>Takes in what is exported, as a collector on this machine would: over HTTP/1.1, or by gRPC.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    /// <summary>The paths that something was sent to.</summary>
    public IReadOnlyCollection<string> Paths => _received.Select(r => r.Path).ToHashSet();

    public static async Task<Collector> StartAsync(bool grpc)
    {
        var collector = new Collector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(o => o.ConfigureEndpointDefaults(e => e.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var app = collector._app = builder.Build();
        app.MapPost("/{**path}", collector.TakeAsync);
        await app.StartAsync();
        collector.Address = new(app.Urls.Single());
        return collector;
    }

    /// <summary>Whether a text stands in what was sent to a path: names and values travel as they are, between bytes of the format.</summary>
    public bool Holds(string path, string text) => _received.Any(r => r.Path == path && r.Body.Contains(text, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        if (context.Request.ContentType == "application/grpc")
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(new byte[5]); // one empty message
            context.Response.AppendTrailer("grpc-status", "0");
        }
        else
        {
            context.Response.ContentType = "application/x-protobuf";
        }
    }
}

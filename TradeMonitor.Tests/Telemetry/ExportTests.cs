using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using TradeMonitor.Tests.Cli;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

/// <summary>Telemetry leaves the process where an endpoint is set, and nowhere else.</summary>
[Collection(Listening.Name)]
public class ExportTests
{
    private const string MetricsPath = "/v1/metrics", SpansPath = "/v1/traces";
    private const string GrpcMetrics = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", GrpcSpans = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoEndpoint_NothingIsRegisteredThatCouldSend()
    {
        await using var app = new TradeMonitorApp();

        Assert.Null(app.Services.GetService<MeterProvider>());
        Assert.Null(app.Services.GetService<TracerProvider>());
        Assert.DoesNotContain(app.Services.GetServices<IHostedService>(), s => s.GetType().Assembly.GetName().Name!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
        Assert.Null(app.Services.GetRequiredService<Instruments>().StartQuery(Operations.List));
    }

    [Theory]
    [InlineData(TelemetryOptions.Standard, "http/protobuf", MetricsPath, SpansPath)]
    [InlineData(TelemetryOptions.Own, "http/protobuf", MetricsPath, SpansPath)]
    [InlineData(TelemetryOptions.Standard, null, GrpcMetrics, GrpcSpans)]
    [InlineData(TelemetryOptions.Own, null, GrpcMetrics, GrpcSpans)]
    public async Task Endpoint_IsToldOfWorkByMetricsAndSpans(string setting, string? protocol, string metrics, string spans)
    {
        await using var collector = await Collector.StartAsync(grpc: protocol is null);
        await using (var app = new TradeMonitorApp { Settings = { [setting] = collector.Address.ToString(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol } })
        {
            using var client = app.CreateClient();
            await client.GetStringAsync(new Uri("/api/v1/friction-points?q=steel", UriKind.Relative), Stop);
            Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000));
            Assert.True(app.Services.GetRequiredService<TracerProvider>().ForceFlush(10_000));
        }

        Assert.Equal(new HashSet<string> { metrics, spans }, collector.Paths.ToHashSet());
        foreach (var name in new[]
        {
            "trademonitor", "TradeMonitor", "trademonitor.query.duration", "trademonitor.scoreboard.rebuild.duration", "trademonitor.scoreboard.age", "trademonitor.record.version",
            "trademonitor.circuit.count", "trademonitor.import.duration", "trademonitor.import.rows", "http.server.request.duration", "dotnet.gc.heap.total_allocated",
        })
        {
            Assert.True(collector.Holds(metrics, name), $"{name} did not arrive");
        }

        Assert.True(collector.Holds(spans, "query list"));
        Assert.True(collector.Holds(spans, "GET /api/v1/friction-points"));
        Assert.False(collector.Holds(spans, "steel")); // what people look for stays here
    }

    [Fact]
    public async Task StandardVariable_GoesBeforeTheSetting()
    {
        await using var collector = await Collector.StartAsync(grpc: false);
        await using (var app = new TradeMonitorApp
        {
            Settings =
            {
                [TelemetryOptions.Own] = "http://127.0.0.1:1", [TelemetryOptions.Standard] = collector.Address.ToString(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_SERVICE_NAME"] = "harbour-desk",
            },
        })
        {
            Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000));
        }

        Assert.True(collector.Holds(MetricsPath, "harbour-desk"));
    }

    [Fact]
    public async Task Probes_LeaveNoSpans()
    {
        await using var collector = await Collector.StartAsync(grpc: false);
        await using (var app = new TradeMonitorApp { Settings = { [TelemetryOptions.Standard] = collector.Address.ToString(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" } })
        {
            using var client = app.CreateClient();
            await client.GetStringAsync(new Uri("/health/live", UriKind.Relative), Stop);
            await client.GetStringAsync(new Uri("/api/v1/relationships", UriKind.Relative), Stop);
        }

        Assert.True(collector.Holds(SpansPath, "/api/v1/relationships"));
        Assert.False(collector.Holds(SpansPath, "/health/live"));
    }

    [Fact]
    public async Task ImportFromTheCommandLine_IsToldToo()
    {
        await using var collector = await Collector.StartAsync(grpc: false);
        using var verb = new Verb();
        using var record = new RecordOnDisk();

        var (code, _, errors) = await verb.RunAsync(
            [(TelemetryOptions.Standard, collector.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")], "import", record.Folder);

        Assert.Equal((0, ""), (code, errors));
        Assert.True(collector.Holds(MetricsPath, "trademonitor.import.rows"));
        Assert.True(collector.Holds(SpansPath, "import"));
        Assert.False(collector.Holds(SpansPath, record.Folder));
    }

    [Theory]
    [InlineData("Telemetry__Endpoint", "collector", "Telemetry:Endpoint is 'collector'; give the address of a collector, such as http://localhost:4317.")]
    [InlineData(TelemetryOptions.Standard, "ftp://a", "OTEL_EXPORTER_OTLP_ENDPOINT is 'ftp://a'; give the address of a collector, such as http://localhost:4317.")]
    public async Task EndpointThatIsNoAddress_IsToldInASentence(string variable, string value, string sentence)
    {
        using var verb = new Verb();

        var (code, _, errors) = await verb.RunAsync([(variable, value)], "score");

        Assert.Equal((1, sentence), (code, errors.Trim()));
    }
}

using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TradeMonitor.Web.Telemetry;

/// <summary>The way out: OpenTelemetry's SDK with its exporter. The usual <c>OTEL_*</c> variables (protocol, headers, sampler, interval …) hold.</summary>
internal static class TelemetryExport
{
    /// <summary>Name of the service, unless <c>OTEL_SERVICE_NAME</c> says another.</summary>
    public const string ServiceName = "trademonitor";

    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>What is exported: ours, and what the framework and the runtime tell of themselves.</summary>
    private static readonly string[] Meters =
    [
        Instruments.Name, "Microsoft.AspNetCore.Components*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    /// <summary>Adds the export of metrics and spans to a collector.</summary>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, TelemetryOptions options, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(ServiceName, serviceVersion: ProgramVersion.Text).AddEnvironmentVariableDetector())
            .WithMetrics(m => m.AddMeter(Meters))
            .WithTracing(t => t
                .AddSource(Instruments.Name, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits")
                .AddAspNetCoreInstrumentation(o => o.Filter = IsWorthASpan));
        if (options.Setting == TelemetryOptions.Standard)
        {
            telemetry.UseOtlpExporter();
        }
        else
        {
            telemetry.UseOtlpExporter(configuration[Protocol] == "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, options.Address!);
        }

        return services;
    }

    // Probes say nothing, and the request of a circuit lasts for hours; what is done in it has spans of its own.
    private static bool IsWorthASpan(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/_blazor");
}

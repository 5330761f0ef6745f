using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TradeMonitor.Web.Telemetry;

/// <summary>Puts telemetry together: the instruments always, a way out only where one is set.</summary>
public static class TelemetryServices
{
    /// <summary>Adds the instruments; and OpenTelemetry's export if an endpoint is set.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OpenCircuits>();
        services.AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<OpenCircuits>());
        services.AddSingleton<Instruments>();
        var options = TelemetryOptions.Read(configuration);
        services.AddSingleton(options);
        return options.Address is null ? services : services.AddTelemetryExport(options, configuration);
    }

    /// <summary>Begins to export, if an endpoint is set: before the start of the host, so that an import at the start is seen too.</summary>
    /// <exception cref="OptionsValidationException">The endpoint is no address.</exception>
    public static void StartTelemetry(this IServiceProvider services)
    {
        if (services.GetRequiredService<TelemetryOptions>().Fault is { } fault)
        {
            throw new OptionsValidationException(TelemetryOptions.Own, typeof(TelemetryOptions), [fault]);
        }

        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
    }
}

namespace TradeMonitor.Web.Telemetry;

/// <summary>Where telemetry is sent: nowhere, unless somebody says where to.</summary>
/// <param name="Setting">The setting that says it.</param>
/// <param name="Endpoint">Its value; null if it is not set.</param>
public sealed record TelemetryOptions(string Setting, string? Endpoint)
{
    /// <summary>The setting of the product.</summary>
    public const string Own = "Telemetry:Endpoint";

    /// <summary>The variable that all programs know which speak OpenTelemetry; it goes first.</summary>
    public const string Standard = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The collector's address; null for none.</summary>
    public Uri? Address => Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>What is wrong with the setting; null if nothing is.</summary>
    public string? Fault => Endpoint is null || Address is not null ? null : $"{Setting} is '{Endpoint}'; give the address of a collector, such as http://localhost:4317.";

    /// <summary>Reads the settings.</summary>
    public static TelemetryOptions Read(IConfiguration configuration) =>
        Of(Standard, configuration) is { Endpoint: not null } standard ? standard : Of(Own, configuration);

    private static TelemetryOptions Of(string setting, IConfiguration configuration) =>
        new(setting, configuration[setting] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null);
}

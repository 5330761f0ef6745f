using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace TradeMonitor.Web.Shared;

/// <summary>Failures of a start that whoever runs the product can mend: each becomes a sentence, all else stays a fault with its trace.</summary>
public static class StartFailures
{
    /// <summary>What to tell; null if the failure is none of the user's settings.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        SettingException setting => setting.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures.Select(Sentence)),
        IOException { InnerException: AddressInUseException } => $"{failure.Message.TrimEnd('.')}. Stop what listens there, or choose another address with --urls.",
        FormatException when failure.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            $"Urls: {failure.Message["Invalid url: ".Length..]} is not an address to listen on; use one such as http://localhost:5000.",
        // The binder names the setting and the type that it wanted.
        InvalidOperationException when failure.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => failure.Message,
        _ => null,
    };

    // The framework wraps what a setting says of itself into the names of types.
    private static string Sentence(string failure)
    {
        const string Start = "' with the error: '";
        var at = failure.IndexOf(Start, StringComparison.Ordinal);
        return failure.StartsWith("DataAnnotation validation failed", StringComparison.Ordinal) && at > 0 ? failure[(at + Start.Length)..].TrimEnd('.').TrimEnd('\'') : failure;
    }
}

using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace TradeMonitor.Web.Scoring;

/// <summary>Puts the method together from the settings; the only file of this folder that knows of settings and services.</summary>
public static class ScoringServices
{
    /// <summary>The section of the settings that holds the constants.</summary>
    public const string Section = "Scoring";

    /// <summary>Adds the method with its constants from <see cref="Section"/>; what is not set there keeps its default.</summary>
    public static IServiceCollection AddScoring(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        services.AddOptions<ScoringOptions>().Configure(options => Bind(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ScoringOptions>, ScoringOptionsValidator>();
        services.AddSingleton(provider => new ScoringMethod(provider.GetRequiredService<IOptions<ScoringOptions>>().Value));
        return services;
    }

    /// <summary>Whether the constants can be used; if not, says why on one line each.</summary>
    public static bool HasUsableScoring(this IServiceProvider services, TextWriter errors)
    {
        try
        {
            return services.GetRequiredService<ScoringMethod>() is not null;
        }
        catch (OptionsValidationException e)
        {
            foreach (var fault in e.Failures)
            {
                errors.WriteLine(fault);
            }

            return false;
        }
    }

    private static void Bind(IConfigurationSection section, ScoringOptions options)
    {
        string[] faults = [.. Unreadable(section, typeof(ScoringOptions), null)];
        if (faults.Length > 0)
        {
            throw new OptionsValidationException(Section, typeof(ScoringOptions), faults);
        }

        section.Bind(options);
    }

    /// <summary>Names that are no constant and values that are no number: a misspelt constant must not pass as its default.</summary>
    private static IEnumerable<string> Unreadable(IConfigurationSection section, Type type, (double, double)? inherited)
    {
        foreach (var setting in section.GetChildren())
        {
            var property = type.GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is null)
            {
                yield return $"{setting.Path} is no constant of the method; {section.Path} has {string.Join(", ", type.GetProperties().Select(p => p.Name))}.";
            }
            else if (ScoringOptionsRules.Demand(property, inherited) is { } demand)
            {
                if (!IsNumber(setting.Value, property.PropertyType))
                {
                    yield return $"{setting.Path} is '{setting.Value}'; {demand}";
                }
            }
            else if (setting.Value is { Length: > 0 })
            {
                yield return $"{setting.Path} is '{setting.Value}'; it holds settings of its own: {string.Join(", ", property.PropertyType.GetProperties().Select(p => p.Name))}.";
            }
            else
            {
                foreach (var fault in Unreadable(setting, property.PropertyType, ScoringOptionsRules.RangeOf(property)))
                {
                    yield return fault;
                }
            }
        }
    }

    private static bool IsNumber(string? text, Type type) => type == typeof(int)
        ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

/// <summary>Refuses constants outside their ranges when the application starts.</summary>
public sealed class ScoringOptionsValidator : IValidateOptions<ScoringOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ScoringOptions options) =>
        ScoringOptionsRules.Faults(options, ScoringServices.Section) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}

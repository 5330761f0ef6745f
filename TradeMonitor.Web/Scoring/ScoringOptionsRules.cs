using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace TradeMonitor.Web.Scoring;

/// <summary>Holds the constants to their ranges and says in a sentence each what to put right.</summary>
public static class ScoringOptionsRules
{
    /// <summary>One sentence per fault, naming the setting and its range; none if the constants can be used.</summary>
    /// <param name="options">The constants as bound.</param>
    /// <param name="section">The name of their section, which starts the name of each setting.</param>
    public static IReadOnlyList<string> Faults(ScoringOptions options, string section) =>
    [
        .. Ranges(options, section, null),
        .. Labels(options.Point, $"{section}:{nameof(options.Point)}"),
        .. Labels(options.Group, $"{section}:{nameof(options.Group)}"),
        .. Labels(options.Relationship, $"{section}:{nameof(options.Relationship)}"),
    ];

    /// <summary>What a setting must be, as the end of a sentence; null where the property holds other settings.</summary>
    /// <param name="property">A property of the options.</param>
    /// <param name="inherited">The range that its owner sets for all its figures.</param>
    public static string? Demand(PropertyInfo property, (double Least, double Greatest)? inherited = null)
    {
        var number = property.PropertyType == typeof(int) ? "a whole number" : property.PropertyType == typeof(double) ? "a number" : null;
        return number is not null && (RangeOf(property) ?? inherited) is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"it must be {number} from {range.Least} to {range.Greatest}.")
            : null;
    }

    /// <summary>The range set upon a property; null if none is.</summary>
    public static (double Least, double Greatest)? RangeOf(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range
            ? (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture))
            : property.GetCustomAttribute<EachInRangeAttribute>() is { } each ? (each.Minimum, each.Maximum) : null;

    private static IEnumerable<string> Ranges(object options, string path, (double Least, double Greatest)? inherited)
    {
        foreach (var property in options.GetType().GetProperties().Where(p => p.CanWrite))
        {
            var setting = $"{path}:{property.Name}";
            var value = property.GetValue(options)!;
            if (Demand(property, inherited) is not { } demand)
            {
                foreach (var fault in Ranges(value, setting, RangeOf(property)))
                {
                    yield return fault;
                }

                continue;
            }

            var (least, greatest) = (RangeOf(property) ?? inherited)!.Value;
            var figure = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            if (!(figure >= least && figure <= greatest))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{setting} is {figure}; {demand}");
            }
        }
    }

    private static IEnumerable<string> Labels(ScopeOptions scope, string path) => scope.On > scope.Off
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{path}:{nameof(scope.On)} is {scope.On} and {path}:{nameof(scope.Off)} is {scope.Off}; On must be above Off, or labels would flicker.")];
}

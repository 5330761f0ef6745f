using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Reads the texts of a form as values; what cannot be read becomes a fault of its field.</summary>
public sealed class FormReader(IReadOnlyDictionary<string, string> values)
{
    private static readonly char[] Separators = [',', ';', '\n', ' '];
    private readonly List<FormFault> _faults = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<FormFault> Faults => _faults;

    /// <summary>The text without blanks around it.</summary>
    public string Text(string name) => values.TryGetValue(name, out var text) ? text.Trim() : "";

    /// <summary>The text; null if it is blank.</summary>
    public string? TextOrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string name) => DayOrNull(name) ?? Missing<DateOnly>(name, "is missing; choose a day");

    /// <summary>A day; null if the field is blank.</summary>
    public DateOnly? DayOrNull(string name)
    {
        if (TextOrNull(name) is not { } text)
        {
            return null;
        }

        return Formats.ReadIso(text) ?? Missing<DateOnly?>(name, $"'{Formats.Quote(text)}' is not a day; use YYYY-MM-DD");
    }

    /// <summary>A number; null if the field is blank.</summary>
    public double? NumberOrNull(string name)
    {
        if (TextOrNull(name) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : Missing<double?>(name, $"'{Formats.Quote(text)}' is not a number; write 12.5, without a sign for percent");
    }

    /// <summary>A code that must be there.</summary>
    public T Code<T>(string name) where T : struct, Enum => CodeOrNull<T>(name) ?? Missing<T>(name, "is missing; choose one");

    /// <summary>A code; null if the field is blank.</summary>
    public T? CodeOrNull<T>(string name) where T : struct, Enum =>
        TextOrNull(name) is not { } text ? null
        : Codes.TryParse<T>(text, out var value) ? value
        : Missing<T?>(name, $"'{Formats.Quote(text)}' cannot be chosen here");

    /// <summary>Entries separated by commas, blanks or lines, each once.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. Text(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Entries separated by commas or lines that may hold blanks, each once.</summary>
    public IReadOnlyList<string> Phrases(string name) =>
        [.. Text(name).Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds what a form finds wrong by itself.</summary>
    public void Fault(string field, string message) => _faults.Add(new(field, message));

    private T Missing<T>(string name, string message)
    {
        if (!_faults.Exists(f => f.Field == name))
        {
            Fault(name, message);
        }

        return default!;
    }
}

/// <summary>What is wrong with a field of a form; the field's label goes in front.</summary>
public sealed record FormFault(string Field, string Message);

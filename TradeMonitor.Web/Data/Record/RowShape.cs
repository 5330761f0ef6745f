using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// Compares JSON with the shape of a domain record, field by field, so that each fault can be told with its path. The domain types are
/// the only description of the shape: <c>required</c> fields must be there, nullable ones may be null, the others are optional.
/// </summary>
internal sealed class RowShape(Action<string, string> fault)
{
    // Prose that a record may leave blank; an empty title or id would leave nothing to show or to point at.
    private static readonly FrozenSet<string> MayBeEmpty =
        FrozenSet.Create("summary", "detail", "legalBasis", "gist", "finding", "mechanism", "role", "definition", "example", "reason", "where");

    private readonly Dictionary<Type, Dictionary<string, JsonPropertyInfo>> _fields = [];
    private readonly KnownCodes _codes = new();

    /// <summary>Checks an object against a type; faults get the path of their field.</summary>
    public void CheckObject(JsonElement value, Type type, string path)
    {
        var fields = FieldsOf(type);
        var seen = new HashSet<string>(fields.Count, StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var name = NameOf(property);
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (!fields.TryGetValue(name, out var field))
            {
                fault(at, $"is not a known field; known are {string.Join(", ", fields.Keys)}");
            }
            else if (!seen.Add(name))
            {
                fault(at, "is given twice");
            }
            else
            {
                CheckValue(property.Value, field.PropertyType, field.IsSetNullable, at);
            }
        }

        foreach (var (name, field) in fields)
        {
            if (field.IsRequired && !seen.Contains(name))
            {
                fault(path.Length == 0 ? name : $"{path}.{name}", field.IsSetNullable ? "is missing; write null if there is none" : "is missing");
            }
        }
    }

    private void CheckValue(JsonElement value, Type declared, bool nullable, string path)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!nullable)
            {
                fault(path, $"must not be null; it takes {FieldTypes.Wanted(type)}");
            }
        }
        else if (type == typeof(IndicatorPoint))
        {
            CheckSeriesPoint(value, path);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            CheckList(value, type.GetGenericArguments()[0], path);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            CheckMap(value, type.GetGenericArguments()[1], path);
        }
        else if (FieldTypes.Kinds(type).Contains(value.ValueKind))
        {
            CheckContent(value, type, nullable, path);
        }
        else
        {
            WrongKind(value, type, path);
        }
    }

    private void CheckContent(JsonElement value, Type type, bool nullable, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(value, type, path);
        }
        else if (value.ValueKind == JsonValueKind.Number)
        {
            if (!double.IsFinite(value.GetDouble()))
            {
                fault(path, "is too large a number");
            }
        }
        else if (value.ValueKind == JsonValueKind.String && TextOf(value, path) is { } text)
        {
            if (text.Length == 0 && type == typeof(string) && !nullable && !MayBeEmpty.Contains(path[(path.LastIndexOf('.') + 1)..]))
            {
                fault(path, "must not be empty");
            }
            else if (ScalarText.FaultOf(text, type, type.IsEnum ? _codes.Of(type) : []) is { } message)
            {
                fault(path, message);
            }
        }
    }

    private void CheckList(JsonElement value, Type item, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            fault(path, $"must be a list, not {JsonWords.Of(value.ValueKind)}");
            return;
        }

        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            CheckValue(element, item, nullable: false, $"{path}[{index++}]");
        }
    }

    private void CheckMap(JsonElement value, Type item, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            fault(path, $"must be an object, not {JsonWords.Of(value.ValueKind)}");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var at = $"{path}.{NameOf(property)}";
            if (!seen.Add(at))
            {
                fault(at, "is given twice");
            }

            CheckValue(property.Value, item, nullable: false, at);
        }
    }

    private void CheckSeriesPoint(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 2)
        {
            fault(path, "must be a pair of a date and a number, such as [\"2025-01-01\", 8.5]");
            return;
        }

        CheckValue(value[0], typeof(DateOnly), nullable: false, $"{path}[0]");
        CheckValue(value[1], typeof(double), nullable: false, $"{path}[1]");
    }

    private string? TextOf(JsonElement value, string path)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape: valid JSON that is no text.
            fault(path, "holds an escape that is not a character");
            return null;
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "�";
        }
    }

    private void WrongKind(JsonElement value, Type type, string path) => fault(path, $"takes {FieldTypes.Wanted(type)}, not {JsonWords.Of(value.ValueKind)}");

    private Dictionary<string, JsonPropertyInfo> FieldsOf(Type type)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            // Properties that are only computed (no setter) are not part of the record.
            fields = RecordJson.Options.GetTypeInfo(type).Properties.Where(p => p.Set is not null).ToDictionary(p => p.Name, StringComparer.Ordinal);
            _fields.Add(type, fields);
        }

        return fields;
    }
}

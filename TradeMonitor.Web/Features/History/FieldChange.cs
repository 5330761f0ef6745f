using System.Text.Json;

namespace TradeMonitor.Web.Features.History;

/// <summary>One field of a row before and after an edit; null where it was not set.</summary>
/// <param name="Field">Path in the row, such as <c>rate.after</c>.</param>
/// <param name="Before">As text.</param>
/// <param name="After">As text.</param>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>The fields that differ between two versions of a row, in the order of the row.</summary>
    /// <param name="before">JSON; null for a row that is new.</param>
    /// <param name="after">JSON; null for a row that is gone.</param>
    public static IReadOnlyList<FieldChange> Between(string? before, string? after)
    {
        var (was, now) = (Flatten(before), Flatten(after));
        return [.. now.Keys.Concat(was.Keys.Where(k => !now.ContainsKey(k)))
            .Select(field => new FieldChange(field, was.GetValueOrDefault(field), now.GetValueOrDefault(field)))
            .Where(c => c.Before != c.After)];
    }

    private static OrderedDictionary<string, string> Flatten(string? json)
    {
        var fields = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        if (json is not null)
        {
            using var row = JsonDocument.Parse(json);
            Add(fields, "", row.RootElement);
        }

        return fields;
    }

    private static void Add(OrderedDictionary<string, string> fields, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add(fields, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value);
                }

                break;
            case JsonValueKind.Array when value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String):
                if (value.GetArrayLength() > 0)
                {
                    fields[path] = string.Join(", ", value.EnumerateArray().Select(e => e.GetString()));
                }

                break;
            case JsonValueKind.Array:
                foreach (var (element, i) in value.EnumerateArray().Select((e, i) => (e, i)))
                {
                    Add(fields, $"{path}[{i}]", element);
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                fields[path] = value.ToString();
                break;
        }
    }
}

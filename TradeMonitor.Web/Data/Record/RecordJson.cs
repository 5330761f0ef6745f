using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>How the record is spelled in JSON: camelCase, enums as codes, ISO dates, points of a series as <c>[date, number]</c>.</summary>
public static class RecordJson
{
    /// <summary>Reads and writes as the record does; to be added to the options of anything else that speaks JSON.</summary>
    public static IReadOnlyList<JsonConverter> Converters { get; } =
        [new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new SeriesPointConverter(), new InstantConverter()];

    /// <summary>For files, columns and the API.</summary>
    public static JsonSerializerOptions Options { get; } = Create(_ => { });

    /// <summary>The same on several lines, for the codebook.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true, IndentSize = 1, NewLine = "\n" };

    /// <summary>The same without <c>recordedAt</c>: what a row says, whenever it was recorded.</summary>
    public static JsonSerializerOptions Content { get; } = Create(DropRecordedAt);

    private static JsonSerializerOptions Create(Action<JsonTypeInfo> modify)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // The files are read by people: non-ASCII letters stay readable. Nothing puts this JSON into HTML unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { modify } },
            MaxDepth = 32,
        };
        foreach (var converter in Converters)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }

    private static void DropRecordedAt(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && typeof(IRecordRow).IsAssignableFrom(type.Type))
        {
            type.Properties.Remove(type.Properties.Single(p => p.Name == "recordedAt"));
        }
    }

    private sealed class SeriesPointConverter : JsonConverter<IndicatorPoint>
    {
        public override IndicatorPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var pair = JsonElement.ParseValue(ref reader);
            return pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
                ? new(DateOnly.ParseExact(pair[0].GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture), pair[1].GetDouble())
                : throw new JsonException("A point of a series is a pair of a date and a number.");
        }

        public override void Write(Utf8JsonWriter writer, IndicatorPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumberValue(value.Value);
            writer.WriteEndArray();
        }
    }

    /// <summary>Instants in UTC, to the tick, with a Z.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Charts;

/// <summary>Writes a payload as JSON, from the second time on by copying what was written the first time.</summary>
internal sealed class ChartPayloadJson : JsonConverter<ChartPayload>
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);
    private static readonly SharedDrawings<ChartPayload, int, byte[]> Written = new(kept: true);

    /// <inheritdoc/>
    public override ChartPayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A payload is only ever sent.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ChartPayload value, JsonSerializerOptions options) =>
        writer.WriteRawValue(Written.Of(value, 0, () => Spell(value)), skipInputValidation: true);

    private static byte[] Spell(ChartPayload p) => JsonSerializer.SerializeToUtf8Bytes(
        new { p.Name, p.Group, p.From, p.To, p.Min, p.Max, p.Format, p.Decimals, p.Series, p.Interval, p.Markers, p.Notes }, Plain);
}

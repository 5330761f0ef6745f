using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>A published series to read beside the scores (<c>indicators.json</c>).</summary>
public sealed record Indicator : IRecordRow
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public required string Source { get; init; }
    public required string? Note { get; init; }
    public required IReadOnlyList<IndicatorPoint> Points { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>One figure of a series; written in the record as <c>["2018-01-01", 8.0]</c>.</summary>
public readonly record struct IndicatorPoint(DateOnly Date, double Value);

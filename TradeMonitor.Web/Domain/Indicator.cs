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

    /// <summary>Whether each figure is that of a whole month: all are dated the first of one.</summary>
    [JsonIgnore]
    public bool IsMonthly => Points.Count > 1 && Points.All(p => p.Date.Day == 1);

    /// <summary>
    /// The series as far as it reaches on a day: a figure counts from its own day on, that of a month, dated its first, once the month is over.
    /// What was published later about earlier days cannot be told apart: the record keeps one vintage.
    /// </summary>
    public Indicator AsSeenOn(DateOnly asOf)
    {
        var isMonthly = IsMonthly;
        return this with { Points = [.. Points.Where(p => (isMonthly ? p.Date.AddMonths(1) : p.Date) <= asOf)] };
    }
}

/// <summary>One figure of a series; written in the record as <c>["2018-01-01", 8.0]</c>.</summary>
public readonly record struct IndicatorPoint(DateOnly Date, double Value);

using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>One contested measure or issue that an analyst follows (<c>friction-points.json</c>).</summary>
public sealed record FrictionPoint : IRecordRow
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required Category Category { get; init; }
    public required Tracks Tracks { get; init; }
    /// <summary>Jurisdiction codes, such as <c>US</c>.</summary>
    public required IReadOnlyList<string> ImposedBy { get; init; }
    /// <summary>Jurisdiction codes.</summary>
    public required IReadOnlyList<string> Affects { get; init; }
    public required IReadOnlyList<string> Sectors { get; init; }
    /// <summary>Two-digit chapters of the Harmonized System.</summary>
    public required IReadOnlyList<string> HsChapters { get; init; }
    public required string LegalBasis { get; init; }
    public required DateOnly OpenedOn { get; init; }
    /// <summary>The status on the record's own last day; as of another day it is derived from the developments.</summary>
    public required Status Status { get; init; }
    public required DateOnly StatusSince { get; init; }
    public required TradeCovered? TradeCoveredUsdBn { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Whether both jurisdictions are parties to the point (imposedBy ∪ affects).</summary>
    public bool IsBetween(string one, string other) => HasParty(one) && HasParty(other);

    /// <summary>Whether the jurisdiction imposes the measure or is hit by it.</summary>
    public bool HasParty(string jurisdiction) => ImposedBy.Contains(jurisdiction) || Affects.Contains(jurisdiction);
}

/// <summary>Trade that a measure covers, in billions of US dollars, with the day and source of the figure.</summary>
public sealed record TradeCovered
{
    /// <summary>USD billion.</summary>
    public required double Value { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Source { get; init; }
}

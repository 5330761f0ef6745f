using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>A line of cooperation as far as it was known on a day, with the record's own field names.</summary>
public sealed record CooperationLine
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required DateOnly StartedOn { get; init; }
    /// <summary>Where it stands today; null in a past view, as the record keeps no dated states.</summary>
    public required CooperationState? State { get; init; }
    /// <summary>What is known of it today; null in a past view, as it bears no day.</summary>
    public required string? Gist { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    /// <summary>Points opened by the day.</summary>
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    /// <summary>Developments that had happened by the day.</summary>
    public required IReadOnlyList<string> Developments { get; init; }
    /// <summary>In a past view only sources published by the day.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>What one side undertook at an engagement (<c>commitments.json</c>).</summary>
public sealed record Commitment : IRecordRow
{
    public required string Id { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required string Engagement { get; init; }
    /// <summary>Jurisdiction code.</summary>
    public required string By { get; init; }
    public required string Undertaking { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    public required Measurable? Measurable { get; init; }
    /// <summary>The state on the record's own last day; as of another day see <see cref="StateOn"/>.</summary>
    public required FollowThroughState Status { get; init; }
    public required DateOnly StatusOn { get; init; }
    public required IReadOnlyList<FollowThrough> FollowThrough { get; init; }
    /// <summary>Developments that fulfil or breach it.</summary>
    public required IReadOnlyList<string> Developments { get; init; }
    public required string? Note { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>State as of a day: the last follow-through up to it, else pending (PRODUCT.md, <i>as of</i>).</summary>
    public FollowThroughState StateOn(DateOnly asOf) => LastFollowThrough(asOf)?.State ?? FollowThroughState.Pending;

    /// <summary>
    /// The row as a reader of that day would have had it: its state then, no later follow-through, no progress measured later, and no note
    /// while anything of it still lay ahead.
    /// </summary>
    /// <param name="asOf">The day, not before <see cref="MadeOn"/>.</param>
    /// <param name="happenedBy">Whether a development had happened by the day.</param>
    public Commitment AsSeenOn(DateOnly asOf, Func<string, bool> happenedBy)
    {
        var last = LastFollowThrough(asOf);
        return this with
        {
            Status = last?.State ?? FollowThroughState.Pending,
            StatusOn = last?.Date ?? MadeOn,
            FollowThrough = [.. FollowThrough.Where(f => f.Date <= asOf)],
            Measurable = Measurable is { AsOf: { } measuredOn } && measuredOn > asOf ? Measurable with { Achieved = null, AsOf = null } : Measurable,
            Developments = [.. Developments.Where(happenedBy)],
            Note = StatusOn > asOf || FollowThrough.Any(f => f.Date > asOf) ? null : Note,
        };
    }

    /// <summary>The last follow-through dated on or before the day; of several on one day, the one listed last.</summary>
    public FollowThrough? LastFollowThrough(DateOnly asOf) =>
        FollowThrough.Where(f => f.Date <= asOf).Aggregate((FollowThrough?)null, (last, f) => last is null || f.Date >= last.Date ? f : last);
}

/// <summary>A target in figures, and how much of it is achieved.</summary>
public sealed record Measurable
{
    public required string Unit { get; init; }
    public required double? Target { get; init; }
    public required double? Achieved { get; init; }
    public required DateOnly? AsOf { get; init; }
    public required string Source { get; init; }
}

/// <summary>One dated step in the follow-through of a commitment.</summary>
public sealed record FollowThrough
{
    public required DateOnly Date { get; init; }
    public required FollowThroughState State { get; init; }
    public required string Gist { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
}

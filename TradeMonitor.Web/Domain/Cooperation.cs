using System.Text.Json.Serialization;

namespace TradeMonitor.Web.Domain;

/// <summary>A line of cooperation (<c>cooperation.json</c>).</summary>
public sealed record Cooperation : IRecordRow
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required DateOnly StartedOn { get; init; }
    public required CooperationState State { get; init; }
    public required string Gist { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    public required IReadOnlyList<string> Developments { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>Where a line of cooperation stands (codebook <c>cooperationStates</c>).</summary>
public enum CooperationState { Active, Resumed, BeingSetUp, UnderNegotiation, Partial, Paused, Completed, NoRecentMeetingFound }

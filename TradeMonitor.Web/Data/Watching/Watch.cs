namespace TradeMonitor.Web.Data.Watching;

/// <summary>Somebody follows a friction point. Personal: no part of the record and its history.</summary>
public sealed class Watch
{
    public required string PersonId { get; init; }
    /// <summary>Id of the point.</summary>
    public required string FrictionPoint { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset Since { get; init; }
}

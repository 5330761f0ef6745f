using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Support;

/// <summary>Points and talks with only what the method reads.</summary>
internal static class Parties
{
    /// <summary>A restriction by the US that hits China.</summary>
    public static FrictionPoint Point(string id, Category category, double? tradeUsdBn = null) => new()
    {
        Id = id, Title = id, Summary = "", Category = category, Tracks = Tracks.Restriction, ImposedBy = ["US"], Affects = ["CN"], Sectors = [],
        HsChapters = [], LegalBasis = "", OpenedOn = default, Status = Status.InForce, StatusSince = default,
        TradeCoveredUsdBn = tradeUsdBn is { } value ? new() { Value = value, AsOf = default, Source = "" } : null,
    };

    /// <summary>Talks of the US with another party that last some more days.</summary>
    public static Engagement Talks(DateOnly day, int moreDays, EngagementOutcome outcome, ActorLevel level, Certainty certainty, string with) => new()
    {
        Id = "", Date = day, EndDate = moreDays == 0 ? null : day.AddDays(moreDays), Title = "", Mechanism = "", Level = level, Format = null, Venue = null,
        Participants = [new() { Name = "", Role = "", Jurisdiction = "US" }, new() { Name = "", Role = "", Jurisdiction = with }],
        Topics = [], FrictionPoints = [], Outcome = outcome, Readouts = [], Developments = [], Certainty = certainty, Dispute = null, Sources = [], Note = null,
    };
}

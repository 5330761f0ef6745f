using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The rows that a view holds in memory. Developments come without their texts; those are read from the store when a page shows them.</summary>
public sealed record RecordRows
{
    public required IReadOnlyList<FrictionPoint> FrictionPoints { get; init; }
    /// <summary>Every development, dead ones included.</summary>
    public required IReadOnlyList<ScoringEvent> Events { get; init; }
    public required IReadOnlyList<Engagement> Engagements { get; init; }
    public required IReadOnlyList<Commitment> Commitments { get; init; }
    public required IReadOnlyList<Deadline> Deadlines { get; init; }
    /// <summary>By day, then by id.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];
    /// <summary>Lines of cooperation, by the day they began, then by id.</summary>
    public IReadOnlyList<Cooperation> Cooperation { get; init; } = [];
    /// <summary>By id.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];
    /// <summary>The last instant whose knowledge is used; null for all there is.</summary>
    public required DateTimeOffset? KnownOn { get; init; }

    /// <summary>The rows after a change; lists that it leaves alone are the same objects.</summary>
    /// <param name="delta">The change.</param>
    /// <param name="events">The developments after it.</param>
    public RecordRows With(RecordDelta delta, IReadOnlyList<ScoringEvent> events) => new()
    {
        FrictionPoints = delta.FrictionPoints.Over(FrictionPoints, p => p.Id, Order<FrictionPoint>(p => p.OpenedOn, p => p.Id)),
        Events = events,
        Engagements = delta.Engagements.Over(Engagements, e => e.Id, Order<Engagement>(e => e.Date, e => e.Id)),
        Commitments = delta.Commitments.Over(Commitments, c => c.Id, Order<Commitment>(c => c.MadeOn, c => c.Id)),
        Deadlines = delta.Deadlines.Over(Deadlines, d => d.Id, Order<Deadline>(d => d.Date, d => d.Id)),
        Assessments = delta.Assessments.Over(Assessments, a => a.Id, Order<Assessment>(a => a.MadeOn, a => a.Id)),
        Cooperation = delta.Cooperation.Over(Cooperation, c => c.Id, Order<Cooperation>(c => c.StartedOn, c => c.Id)),
        Indicators = delta.Indicators.Over(Indicators, i => i.Id, Order<Indicator>(_ => default, i => i.Id)),
        KnownOn = KnownOn,
    };

    private static Comparison<T> Order<T>(Func<T, DateOnly> day, Func<T, string> id) =>
        (a, b) => day(a).CompareTo(day(b)) is var byDay && byDay != 0 ? byDay : string.CompareOrdinal(id(a), id(b));
}

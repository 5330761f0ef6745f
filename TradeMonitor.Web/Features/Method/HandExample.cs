using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Method;

/// <summary>Hand vector V1 of the method, computed step by step: a tariff of 25% on 34 billion dollars, forty days later.</summary>
public sealed record HandExample(TracedContribution Step, DirectionReading Reading)
{
    /// <summary>The day the tariff takes effect.</summary>
    public static readonly DateOnly On = new(2025, 1, 1);

    /// <summary>The day looked at.</summary>
    public static readonly DateOnly AsOf = new(2025, 2, 10);

    /// <summary>Trade covered, USD billion.</summary>
    public const double TradeUsdBn = 34;

    /// <summary>Rate imposed, percent.</summary>
    public const double Rate = 25;

    /// <summary>The example with the constants in force.</summary>
    public static HandExample Of(ScoringMethod method)
    {
        var events = LiveEvents.Of([new()
        {
            Id = "V1", Date = On, Actors = ["US"], Action = DevelopmentAction.Impose, Directness = Directness.Deed, FrictionPoints = ["f"],
            Certainty = Certainty.Confirmed, Rate = new() { Measure = null, Unit = "percent", Before = 0, After = Rate }, TradeCoveredUsdBn = TradeUsdBn,
        }], method.Options);
        var momentum = new Momentum(events, method.Point, method.Options);
        momentum.AdvanceTo(AsOf.DayNumber);
        return new(ContributionTrace.Of(events, method.Point, method.Options, AsOf)[0], momentum.Read());
    }
}

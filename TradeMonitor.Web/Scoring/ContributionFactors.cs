namespace TradeMonitor.Web.Scoring;

/// <summary>The factors of c0 of one event in one scope (SCORING.md §2), for whoever has to explain it.</summary>
/// <param name="Weight">w of the action.</param>
/// <param name="Magnitude">m, from the change of rate and the trade covered.</param>
/// <param name="Certainty">k.</param>
/// <param name="Level">g of the actor's level.</param>
/// <param name="Class">q of the class.</param>
/// <param name="Response">ρ.</param>
public sealed record ContributionFactors(double Weight, double Magnitude, double Certainty, double Level, double Class, double Response)
{
    /// <summary>c0; multiplied in the order of the replay, so that it is the same double.</summary>
    public double Product => Weight * Magnitude * Certainty * Level * Class * Response;

    /// <summary>The factors of an event.</summary>
    /// <param name="live">The event.</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    /// <param name="answers">Whether it quickly answers an event of the scope.</param>
    public static ContributionFactors Of(LiveEvent live, ScopeOptions scope, ScoringOptions options, bool answers) => new(
        ActionWeights.Of(live.Event.Action).Weight,
        LiveEvents.Magnitude(live.Event, options),
        options.CertaintyFactor(live.Event.Certainty),
        options.LevelFactor(live.Event.ActorLevel),
        scope.Factor.Of(live.Class),
        answers ? options.ResponseFactor : 1);
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The judgement of a team lead that stands beside a computed direction as of a day.</summary>
/// <param name="Assessment">The judgement.</param>
/// <param name="IsExpired">Whether it had run out by then; it is still shown, as one that no longer counts.</param>
/// <param name="Differs">Whether it counts and says otherwise than the computed direction; an unknown direction says nothing to differ from.</param>
public sealed record StandingAssessment(Assessment Assessment, bool IsExpired, bool Differs)
{
    /// <summary>The judgement as of a day; null if none stands.</summary>
    /// <param name="ofPoint">All of one point, by day.</param>
    /// <param name="computed">The computed direction as of the day.</param>
    /// <param name="asOf">The day.</param>
    public static StandingAssessment? On(IReadOnlyList<Assessment> ofPoint, DirectionLabel computed, DateOnly asOf)
    {
        if (Assessment.StandingOn(ofPoint, asOf) is not { } standing)
        {
            return null;
        }

        var expired = standing.IsExpiredOn(asOf);
        // A withdrawal that is still to come is not known as of the day.
        return new(standing with { WithdrawnOn = null }, expired, !expired && computed != DirectionLabel.Unknown && standing.Label.AsLabel() != computed);
    }
}

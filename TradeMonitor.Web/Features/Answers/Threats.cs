using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>
/// What came of the threats of a side. On each point that a threat names, what the same side did on a later day decides: the first
/// tightening deed carries it out, unless a withdrawing step came on an earlier day. Carried out on one point is carried out;
/// withdrawn is only what was withdrawn on every point. So a result once reached never changes as days pass.
/// </summary>
public sealed class Threats
{
    private readonly string _actor;
    private readonly Func<string, bool> _follows;
    private readonly IReadOnlyList<ScoringEvent> _events;
    private readonly Dictionary<string, List<ScoringEvent>> _deeds, _withdrawals;

    /// <param name="events">Live events up to the day that is looked at, in (date, id) order.</param>
    /// <param name="actor">Jurisdiction code of the side.</param>
    /// <param name="follows">Whether a friction point, by its id, is one on which threats are followed.</param>
    public Threats(IEnumerable<ScoringEvent> events, string actor, Func<string, bool> follows)
    {
        (_actor, _follows) = (actor, follows);
        _events = [.. events.Where(e => e.Actors.Contains(actor))];
        _deeds = ByPoint(_events.Where(ThreatRule.CarriesOut));
        _withdrawals = ByPoint(_events.Where(ThreatRule.Withdraws));
    }

    /// <summary>Every threat with what came of it, newest first; one that names no point to follow it on is left out.</summary>
    public FollowUps Follow() => new(FollowUpList.Threats, _actor,
        [.. _events.Where(e => ThreatRule.IsThreat(e) && e.FrictionPoints.Any(_follows)).Reverse().Select(Follow)]);

    private FollowUp Follow(ScoringEvent threat)
    {
        var onPoints = threat.FrictionPoints.Where(_follows).Select(p => Follow(threat, p)).ToList();
        return onPoints.Where(f => f.Result == FollowUpResult.CarriedOut).MinBy(f => (f.Second!.Date, f.Second.Id))
            ?? onPoints.Find(f => f.Result == FollowUpResult.Open)
            ?? onPoints.MaxBy(f => (f.Second!.Date, f.Second.Id))!;
    }

    private FollowUp Follow(ScoringEvent threat, string point)
    {
        var (deed, withdrawal) = (FirstAfter(_deeds, point, threat.Date), FirstAfter(_withdrawals, point, threat.Date));
        // The record knows no hours: of a deed and a withdrawal on one day, the deed has taken effect.
        return deed is not null && (withdrawal is null || deed.Date <= withdrawal.Date) ? new(threat, FollowUpResult.CarriedOut, deed, 0)
            : withdrawal is not null ? new(threat, FollowUpResult.Withdrawn, withdrawal, 0)
            : new(threat, FollowUpResult.Open, null, 0);
    }

    // On a later day: what comes on the same day in the order of ids may have come first by the clock.
    private static ScoringEvent? FirstAfter(Dictionary<string, List<ScoringEvent>> byPoint, string point, DateOnly day)
    {
        if (!byPoint.TryGetValue(point, out var ofPoint))
        {
            return null;
        }

        int low = 0, high = ofPoint.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ofPoint[middle].Date <= day ? (middle + 1, high) : (low, middle);
        }

        return low < ofPoint.Count ? ofPoint[low] : null;
    }

    private static Dictionary<string, List<ScoringEvent>> ByPoint(IEnumerable<ScoringEvent> events) => events
        .SelectMany(e => e.FrictionPoints.Distinct(StringComparer.Ordinal), (e, point) => (Event: e, Point: point))
        .GroupBy(p => p.Point, p => p.Event, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
}

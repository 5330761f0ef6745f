using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Engagements.Detail;

/// <summary>What is asked of the record about the time after an engagement: which developments, and which way its points turned. Pure.</summary>
/// <param name="Span">The days.</param>
/// <param name="Linked">Ids of developments of the round itself that lie outside the span or its points.</param>
/// <param name="Followed">Ids of the live developments of the span on its points, in (date, id) order.</param>
/// <param name="Counts">Those, counted.</param>
/// <param name="Turns">The points before and after.</param>
public sealed record AftermathQuestion(
    AftermathSpan Span, IReadOnlyList<string> Linked, IReadOnlyList<string> Followed, AftermathCounts Counts, IReadOnlyList<PointTurn> Turns)
{
    /// <summary>How many days after its last day belong to what came of an engagement.</summary>
    public const int Days = 90;

    /// <summary>Developments shown at most; the rest stand on the pages of the points.</summary>
    public const int MostShown = 60;

    /// <summary>The time after an engagement as far as a reader of the day could know it.</summary>
    /// <param name="view">The record.</param>
    /// <param name="engagement">The round, closed by the day, without developments of later days.</param>
    /// <param name="asOf">The day.</param>
    public static AftermathQuestion Of(RecordView view, Engagement engagement, DateOnly asOf)
    {
        var end = engagement.LastDay.AddDays(Days);
        var span = new AftermathSpan(engagement.Date.AddDays(-1), engagement.LastDay, end <= asOf ? end : asOf, end <= asOf);
        var points = engagement.FrictionPoints.ToHashSet(StringComparer.Ordinal);
        LiveEvent[] followed = [.. view.Between(span.After, span.To).Where(e => e.Event.FrictionPoints.Any(points.Contains))];
        var ids = followed.Select(e => e.Event.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            span,
            [.. engagement.Developments.Where(id => !ids.Contains(id))],
            [.. followed.Select(e => e.Event.Id)],
            new(
                Count(followed, Directness.Deed, Side.Easing), Count(followed, Directness.Deed, Side.Escalating), Count(followed, Directness.Deed, Side.Neither),
                Count(followed, Directness.Word, Side.Easing), Count(followed, Directness.Word, Side.Escalating), Count(followed, Directness.Word, Side.Neither)),
            [.. engagement.FrictionPoints.Select(view.FindPoint).OfType<PointHistory>().Select(p => Turn(p, span))]);
    }

    private static int Count(LiveEvent[] events, Directness directness, Side side) =>
        events.Count(e => e.Event.Directness == directness && e.Event.Action.SideOf() == side);

    private static PointTurn Turn(PointHistory point, AftermathSpan span) =>
        point.DirectionsOn([span.Before, span.To]) is [var before, var after] ? new(point.Point, before, after) : throw new InvalidOperationException("Two days were asked for.");
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.FrictionPoints.Compare;

/// <summary>Reads a few friction points to be set side by side.</summary>
public sealed class ComparisonQueries(SharedScoreboard scoreboard, DevelopmentTexts texts)
{
    /// <summary>How far back developments are listed, in days.</summary>
    public const int RecentDays = 90;

    /// <summary>Some points as of a day, in the order asked for; ids that the record does not have are named.</summary>
    public async Task<Comparison> FindAsync(IReadOnlyList<string> ids, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(cancellation: cancellation);
        return await view.RememberAsync(("comparison", asOf, string.Join(',', ids)), 20, () => ReadAsync(view, ids, asOf));
    }

    private async Task<Comparison> ReadAsync(RecordView view, IReadOnlyList<string> ids, DateOnly asOf)
    {
        var board = view.BoardOn(asOf);
        PointHistory[] histories = [.. ids.Select(view.FindPoint).OfType<PointHistory>()];
        var recent = await texts.ReadAsync(histories.SelectMany(h => RecentOf(h, asOf)).Distinct());
        return new(
            asOf,
            [.. histories.Select((h, i) => new ComparedPoint(
                ((char)('A' + i)).ToString(), h, board.Find(h.Point.Id)!, h.NextDeadline(asOf)?.AsSeenOn(asOf),
                [.. recent.Where(d => d.FrictionPoints.Contains(h.Point.Id)).Reverse()]))],
            [.. ids.Where(id => view.FindPoint(id) is null)]);
    }

    private static IEnumerable<string> RecentOf(PointHistory history, DateOnly asOf) =>
        history.Events.Where(e => e.Day > asOf.DayNumber - RecentDays && e.Day <= asOf.DayNumber).Select(e => e.Event.Id);
}

/// <summary>Points side by side.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Points">In the order asked for.</param>
/// <param name="Unknown">Ids asked for that the record does not have.</param>
public sealed record Comparison(DateOnly AsOf, IReadOnlyList<ComparedPoint> Points, IReadOnlyList<string> Unknown);

/// <summary>One of the points.</summary>
/// <param name="Mark">A letter that names it in the charts: titles are too long for a line's end.</param>
/// <param name="History">It on every day.</param>
/// <param name="Reading">Where it stands.</param>
/// <param name="NextDeadline">The next deadline known by the day.</param>
/// <param name="Recent">Its latest developments, newest first.</param>
public sealed record ComparedPoint(
    string Mark, PointHistory History, PointReading Reading, Deadline? NextDeadline, IReadOnlyList<Development> Recent);

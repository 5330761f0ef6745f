using System.Collections;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>A change of status: from when, to what, by which development.</summary>
public sealed record StatusStep(DateOnly Since, Status Status, string DevelopmentId);

/// <summary>A <see cref="StatusStep"/> with the day as a number and its development named by place among those of the point.</summary>
internal readonly record struct StatusMark(int FirstDay, int By, Status Status) : IFromDay;

/// <summary>Each change of the status of a point, oldest first; made when read.</summary>
internal sealed class StatusSteps(ArraySegment<StatusMark> marks, IReadOnlyList<LiveEvent> events) : IReadOnlyList<StatusStep>
{
    /// <summary>The changes as they are kept.</summary>
    public ArraySegment<StatusMark> Marks => marks;

    /// <inheritdoc/>
    public int Count => marks.Count;

    /// <inheritdoc/>
    public StatusStep this[int index] => new(DateOnly.FromDayNumber(marks[index].FirstDay), marks[index].Status, events.IdOf(marks[index].By)!);

    /// <summary>Reads the changes off the live events of a point.</summary>
    /// <param name="point">Its id.</param>
    /// <param name="events">In (date, id) order.</param>
    public static StatusSteps Of(string point, IReadOnlyList<LiveEvent> events)
    {
        var marks = new List<StatusMark>();
        var place = 0;
        foreach (var e in events)
        {
            if (e.Event.StatusAfter.TryGetValue(point, out var status) && (marks.Count == 0 || marks[^1].Status != status))
            {
                marks.Add(new(e.Day, place, status));
            }

            place++;
        }

        return new(marks.ToArray(), events);
    }

    /// <summary>Place of the change in effect on a day; -1 before the first.</summary>
    public int PlaceOn(int day) => DaySearch.LastUpTo<StatusMark>(marks, day);

    /// <inheritdoc/>
    public IEnumerator<StatusStep> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

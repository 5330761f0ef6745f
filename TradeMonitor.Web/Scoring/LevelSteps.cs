using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>The level of one point over time: it only changes on the day of an event or when something pending lapses.</summary>
public sealed class LevelSteps
{
    private readonly IReadOnlyList<LiveEvent> _events;
    private Kept? _kept;

    internal LevelSteps(ArraySegment<int> days, ArraySegment<LevelStep> steps, IReadOnlyList<LiveEvent> events) => (DayNumbers, Steps, _events) = (days, steps, events);

    /// <summary>Days (<see cref="DateOnly.DayNumber"/>) on which a new reading begins, ascending.</summary>
    public IReadOnlyList<int> Days => DayNumbers;

    internal ArraySegment<int> DayNumbers { get; }

    internal ArraySegment<LevelStep> Steps { get; }

    /// <summary>The reading from one of <see cref="Days"/> on.</summary>
    /// <param name="step">Place of the day.</param>
    public LevelReading ReadingFrom(int step)
    {
        // Boards of days near each other share the last one read: it is packed otherwise, and names its events as strings.
        if (_kept is { } kept && kept.Step == step)
        {
            return kept.Reading;
        }

        var reading = Steps[step].Reading(_events);
        _kept = new(step, reading);
        return reading;
    }

    /// <summary>The level alone from one of <see cref="Days"/> on, 0–1.</summary>
    /// <param name="step">Place of the day.</param>
    public double LevelFrom(int step) => Steps[step].Level;

    /// <summary>The level as of a day; none before the first event.</summary>
    public LevelReading At(int day) => DaySearch.LastUpTo(DayNumbers, day) is >= 0 and var step ? ReadingFrom(step) : LevelReading.None;

    /// <summary>Replays the live events that name the point, in (date, id) order.</summary>
    public static LevelSteps Of(FrictionPoint point, IReadOnlyList<LiveEvent> events, ScoringOptions options)
    {
        var replay = new LevelReplay(point, options);
        var places = new Dictionary<string, int>(events.Count, StringComparer.Ordinal);
        var days = new List<int>();
        var steps = new List<LevelStep>();
        LevelReading? last = null;
        for (var i = 0; i < events.Count;)
        {
            var day = events[i].Day;
            for (; i < events.Count && events[i].Day == day; i++)
            {
                places[events[i].Event.Id] = i;
                replay.Apply(events[i]);
            }

            Add(day);
            var next = i < events.Count ? events[i].Day : int.MaxValue;
            for (var lapse = replay.NextLapse(day); lapse < next; lapse = replay.NextLapse(lapse.Value))
            {
                Add(lapse.Value);
            }
        }

        return new(days.ToArray(), steps.ToArray(), events);

        void Add(int day)
        {
            var reading = replay.Read(day);
            if (last != reading)
            {
                last = reading;
                days.Add(day);
                steps.Add(LevelStep.Of(reading, places));
            }
        }
    }

    private sealed record Kept(int Step, LevelReading Reading);
}

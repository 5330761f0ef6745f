using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>The level of one point over time: it only changes on the day of an event or when something pending lapses.</summary>
public sealed class LevelSteps
{
    private readonly int[] _days;
    private readonly LevelReading[] _readings;

    private LevelSteps(int[] days, LevelReading[] readings) => (_days, _readings) = (days, readings);

    /// <summary>Days (<see cref="DateOnly.DayNumber"/>) on which a new reading begins, ascending.</summary>
    public IReadOnlyList<int> Days => _days;

    /// <summary>The reading from each of <see cref="Days"/> on.</summary>
    public IReadOnlyList<LevelReading> Readings => _readings;

    /// <summary>The level as of a day; none before the first event.</summary>
    public LevelReading At(int day)
    {
        var i = Array.BinarySearch(_days, day);
        i = i >= 0 ? i : ~i - 1;
        return i < 0 ? LevelReading.None : _readings[i];
    }

    /// <summary>Replays the live events that name the point, in (date, id) order.</summary>
    public static LevelSteps Of(FrictionPoint point, IReadOnlyList<LiveEvent> events, ScoringOptions options)
    {
        var replay = new LevelReplay(point, options);
        var days = new List<int>();
        var readings = new List<LevelReading>();
        for (var i = 0; i < events.Count;)
        {
            var day = events[i].Day;
            for (; i < events.Count && events[i].Day == day; i++)
            {
                replay.Apply(events[i]);
            }

            Add(day);
            var next = i < events.Count ? events[i].Day : int.MaxValue;
            for (var lapse = replay.NextLapse(day); lapse < next; lapse = replay.NextLapse(lapse.Value))
            {
                Add(lapse.Value);
            }
        }

        return new([.. days], [.. readings]);

        void Add(int day)
        {
            var reading = replay.Read(day);
            if (readings.Count == 0 || readings[^1] != reading)
            {
                days.Add(day);
                readings.Add(reading);
            }
        }
    }
}

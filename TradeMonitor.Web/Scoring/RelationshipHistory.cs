using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>
/// The relationship of a pair on every day since its first event: fast direction, level, tension index and the four tests of
/// sustained reduction (SCORING.md §5).
/// </summary>
public sealed class RelationshipHistory
{
    private readonly ScoringMethod _method;
    private readonly IReadOnlyList<LiveEvent> _events;
    private readonly IReadOnlyList<PointLevels> _points;
    private readonly int _firstDay;
    private readonly RelationshipDay[] _days;

    /// <param name="method">The method.</param>
    /// <param name="events">Live events of the pair in (date, id) order, engagements among them (<see cref="PairEvents"/>).</param>
    /// <param name="points">The points between the two with their levels over time.</param>
    /// <param name="through">Last day to compute.</param>
    public RelationshipHistory(ScoringMethod method, IReadOnlyList<LiveEvent> events, IReadOnlyList<PointLevels> points, DateOnly through)
    {
        (_method, _events, _points) = (method, events, points);
        var first = Math.Min(
            events.Count == 0 ? int.MaxValue : events[0].Day,
            points.Select(p => p.Steps.Days.Count == 0 ? int.MaxValue : p.Steps.Days[0]).DefaultIfEmpty(int.MaxValue).Min());
        _firstDay = first;
        _days = first > through.DayNumber ? [] : new RelationshipDay[through.DayNumber - first + 1];
        Fill();
    }

    /// <summary>The last day computed.</summary>
    public DateOnly Through => DateOnly.FromDayNumber(_firstDay + _days.Length - 1);

    /// <summary>The first day with anything on record; null if there is nothing.</summary>
    public DateOnly? FirstDay => _days.Length == 0 ? null : DateOnly.FromDayNumber(_firstDay);

    /// <summary>The relationship as of a day; before anything is on record it is unknown and neutral.</summary>
    public RelationshipDay On(DateOnly day)
    {
        var i = day.DayNumber - (long)_firstDay;
        return i < 0 || _days.Length == 0
            ? RelationshipDay.Nothing(_method)
            : i < _days.Length ? _days[i] : throw new ArgumentOutOfRangeException(nameof(day), day, $"The history was computed through {Through:O}.");
    }

    /// <summary>The direction of the pair as of a day with every event's part.</summary>
    public DirectionReading DirectionOn(DateOnly day)
    {
        var momentum = new Momentum(_events, _method.Relationship, _method.Options);
        momentum.AdvanceTo(day.DayNumber);
        return momentum.Read();
    }

    /// <summary>What makes up the tension index as of a day: neutral 25, a part per point and a part per event; sums to the index.</summary>
    public IReadOnlyList<TensionPart> TensionPartsOn(DateOnly day)
    {
        var levels = _points.Select(p => (p.PointId, p.Steps.At(day.DayNumber).Level)).ToArray();
        var half = levels.Sum(p => p.Level) + _method.Options.LevelHalf;
        return
        [
            new(TensionPartKind.Neutral, "neutral", 25),
            .. levels.Where(p => p.Level != 0).Select(p => new TensionPart(TensionPartKind.Point, p.PointId, 50 * p.Level / half)),
            .. DirectionOn(day).Parts.Select(p => new TensionPart(TensionPartKind.Event, p.Id, 25 * p.Value)),
        ];
    }

    private void Fill()
    {
        var fast = new Momentum(_events, _method.Relationship, _method.Options);
        var slow = new Momentum(_events, _method.Group, _method.Options);
        var levels = DailyLevels();
        var deeds = DailyDeeds();
        var window = _method.Options.SustainedDays;
        int lastEscalating = int.MinValue / 2, lastNarrowing = int.MinValue / 2, sustained = 0;
        double net = 0;
        for (var i = 0; i < _days.Length; i++)
        {
            fast.AdvanceTo(_firstDay + i);
            slow.AdvanceTo(_firstDay + i);
            var slowLabel = slow.Day >= _firstDay ? slow.Label : DirectionLabel.Unknown;
            lastEscalating = slowLabel == DirectionLabel.Escalating ? i : lastEscalating;
            lastNarrowing = slowLabel == DirectionLabel.Narrowing ? i : lastNarrowing;
            net = 0;
            for (var j = Math.Max(0, i - window + 1); j <= i; j++)
            {
                net += deeds[j];
            }

            var before = i >= window ? levels[i - window] : 0;
            var tests = new SustainedReduction(
                NeverEscalating: i - lastEscalating >= window,
                NarrowingSeen: i - lastNarrowing < window,
                DeedsEase: net < 0,
                LevelFell: levels[i] <= before - _method.Options.SustainedFall,
                NetDeeds: net,
                LevelBefore: before);
            sustained = tests.Met ? sustained + 1 : 0;
            _days[i] = RelationshipDay.Of(fast, levels[i], slowLabel, tests, sustained);
        }
    }

    private double[] DailyLevels()
    {
        var levels = new double[_days.Length];
        foreach (var point in _points)
        {
            var days = point.Steps.DayNumbers;
            for (var s = 0; s < days.Count; s++)
            {
                var level = point.Steps.LevelFrom(s);
                var end = s + 1 < days.Count ? days[s + 1] : int.MaxValue;
                for (var i = days[s] - _firstDay; level != 0 && i < levels.Length && i < end - _firstDay; i++)
                {
                    levels[i] += level;
                }
            }
        }

        return [.. levels.Select(x => x / (x + _method.Options.LevelHalf))];
    }

    private double[] DailyDeeds()
    {
        var deeds = new double[_days.Length];
        foreach (var e in _events)
        {
            if (e.Class == EventClass.Deed && e.Day - _firstDay < deeds.Length)
            {
                deeds[e.Day - _firstDay] += e.Impact * _method.Relationship.Options.Factor.Deed;
            }
        }

        return deeds;
    }
}

/// <summary>A point of a pair with its level over time.</summary>
public sealed record PointLevels(string PointId, LevelSteps Steps);

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>One friction point with all that the method needs to read it on any day.</summary>
public sealed class PointHistory
{
    private const int SparklineMonths = 12;
    private readonly ScoringMethod _method;

    /// <param name="method">The method.</param>
    /// <param name="point">The point.</param>
    /// <param name="events">Live events that name it, in (date, id) order.</param>
    /// <param name="deadlines">Deadlines that concern it, by date.</param>
    /// <param name="assessments">Judgements of it, by day.</param>
    public PointHistory(
        ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Assessment> assessments)
    {
        (_method, Point, Events, Deadlines, Assessments) = (method, point, events, deadlines, assessments);
        Levels = LevelSteps.Of(point, events, method.Options);
        Statuses = [.. StatusSteps(point.Id, events)];
    }

    /// <summary>Whether it still stands on the same point, events, deadlines and judgements, so that every reading of it holds.</summary>
    public bool RestsOn(FrictionPoint point, IReadOnlyList<LiveEvent> events, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Assessment> assessments) =>
        ReferenceEquals(Point, point) && Same(Events, events) && Same(Deadlines, deadlines) && Same(Assessments, assessments);

    /// <summary>The point.</summary>
    public FrictionPoint Point { get; }

    /// <summary>Live events that name the point, in (date, id) order.</summary>
    public IReadOnlyList<LiveEvent> Events { get; }

    /// <summary>Deadlines that concern the point, by date.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; }

    /// <summary>Judgements of it, by day.</summary>
    public IReadOnlyList<Assessment> Assessments { get; }

    /// <summary>The level over time.</summary>
    public LevelSteps Levels { get; }

    /// <summary>Each change of the status, oldest first.</summary>
    public IReadOnlyList<StatusStep> Statuses { get; }

    /// <summary>The direction as of a day, with every event's part.</summary>
    public DirectionReading DirectionOn(DateOnly asOf)
    {
        var momentum = NewMomentum();
        momentum.AdvanceTo(asOf.DayNumber);
        return momentum.Read();
    }

    /// <summary>Label and direction on each of some days.</summary>
    /// <param name="days">Ascending.</param>
    public IReadOnlyList<DirectionDay> DirectionsOn(IEnumerable<DateOnly> days)
    {
        var momentum = NewMomentum();
        return [.. days.Select(day =>
        {
            momentum.AdvanceTo(day.DayNumber);
            return new DirectionDay(day, momentum.Label, momentum.Figures());
        })];
    }

    /// <summary>Runs of one label each up to a day, oldest first; before the first the label is unknown.</summary>
    public IReadOnlyList<LabelRun> LabelRuns(DateOnly through)
    {
        var momentum = NewMomentum();
        momentum.AdvanceTo(through.DayNumber);
        return momentum.Runs;
    }

    /// <summary>The next deadline known by the day and not decided by then.</summary>
    public Deadline? NextDeadline(DateOnly asOf) =>
        Deadlines.FirstOrDefault(d => d.Date >= asOf && d.IsKnownOn(asOf) && d.OutcomeAsOf(asOf) == DeadlineOutcome.Pending);

    /// <summary>Where the point stands as of a day.</summary>
    public PointReading On(DateOnly asOf)
    {
        var momentum = NewMomentum();
        var lastYear = new double?[SparklineMonths + 1];
        for (var month = 0; month <= SparklineMonths; month++)
        {
            momentum.AdvanceTo(asOf.AddMonths(month - SparklineMonths).DayNumber);
            lastYear[month] = momentum.Label == DirectionLabel.Unknown ? null : momentum.Figures().Score;
        }

        var status = StatusOn(asOf);
        return new()
        {
            History = this,
            IsOpen = Point.OpenedOn <= asOf,
            Status = status?.Status,
            StatusSince = status?.Since,
            Level = Levels.At(asOf.DayNumber),
            Label = momentum.Label,
            LabelSince = momentum.Runs.Count == 0 ? null : DateOnly.FromDayNumber(momentum.Runs[^1].FirstDay),
            IsStale = momentum.IsStale,
            Direction = momentum.Figures(),
            LastDevelopmentOn = LastDevelopmentOn(asOf),
            NextDeadlineOn = NextDeadline(asOf)?.Date,
            LastYear = lastYear,
            Assessment = StandingAssessment.On(Assessments, momentum.Label, asOf),
        };
    }

    /// <summary>The status as of a day; null before the first.</summary>
    public StatusStep? StatusOn(DateOnly asOf)
    {
        for (var i = Statuses.Count - 1; i >= 0; i--)
        {
            if (Statuses[i].Since <= asOf)
            {
                return Statuses[i];
            }
        }

        return null;
    }

    private static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) where T : class
    {
        var same = one.Count == other.Count;
        for (var i = 0; same && i < one.Count; i++)
        {
            same = ReferenceEquals(one[i], other[i]);
        }

        return same;
    }

    private Momentum NewMomentum() => new(Events, _method.Point, _method.Options);

    private DateOnly? LastDevelopmentOn(DateOnly asOf)
    {
        int low = 0, high = Events.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Events[middle].Day <= asOf.DayNumber ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Events[low - 1].Event.Date;
    }

    private static IEnumerable<StatusStep> StatusSteps(string id, IReadOnlyList<LiveEvent> events)
    {
        Status? last = null;
        foreach (var e in events)
        {
            if (e.Event.StatusAfter.TryGetValue(id, out var status) && status != last)
            {
                last = status;
                yield return new(e.Event.Date, status, e.Event.Id);
            }
        }
    }
}

/// <summary>A change of status: from when, to what, by which development.</summary>
public sealed record StatusStep(DateOnly Since, Status Status, string DevelopmentId);

/// <summary>Label and direction of a day.</summary>
public readonly record struct DirectionDay(DateOnly Day, DirectionLabel Label, MomentumFigures Figures);

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>One friction point with all that the method needs to read it on any day.</summary>
public sealed class PointHistory
{
    private const int SparklineMonths = 12;
    private readonly ScoringMethod _method;
    private readonly int[] _days;

    private readonly PointSteps _steps;

    /// <param name="method">The method.</param>
    /// <param name="point">The point.</param>
    /// <param name="events">Live events that name it, in (date, id) order.</param>
    /// <param name="deadlines">Deadlines that concern it, by date.</param>
    /// <param name="assessments">Judgements of it, by day.</param>
    public PointHistory(
        ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Assessment> assessments)
        : this(method, point, events, deadlines, assessments, PointSteps.Of(method, point, events))
    {
    }

    internal PointHistory(
        ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Assessment> assessments, PointSteps steps)
    {
        (_method, Point, Events, Deadlines, Assessments, _steps) = (method, point, events, deadlines, assessments, steps);
        _days = events.DaysOf();
    }

    /// <summary>The point.</summary>
    public FrictionPoint Point { get; }

    /// <summary>Live events that name the point, in (date, id) order.</summary>
    public IReadOnlyList<LiveEvent> Events { get; }

    /// <summary>Deadlines that concern the point, by date.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; }

    /// <summary>Judgements of it, by day.</summary>
    public IReadOnlyList<Assessment> Assessments { get; }

    /// <summary>The level over time.</summary>
    public LevelSteps Levels => _steps.Levels;

    /// <summary>The direction over time.</summary>
    public DirectionSteps Directions => _steps.Directions;

    /// <summary>Each change of the status, oldest first.</summary>
    public IReadOnlyList<StatusStep> Statuses => _steps.Statuses;

    internal PointSteps Steps => _steps;

    /// <summary>The same history over an equal list of events.</summary>
    internal PointHistory Over(IReadOnlyList<LiveEvent> events) => new(_method, Point, events, Deadlines, Assessments, _steps.Over(events));

    /// <summary>The direction as of a day, with every event's part.</summary>
    public DirectionReading DirectionOn(DateOnly asOf)
    {
        var momentum = new Momentum(Events, _method.Point, _method.Options);
        momentum.AdvanceTo(asOf.DayNumber);
        return momentum.Read();
    }

    /// <summary>Label and direction on each of some days.</summary>
    public IReadOnlyList<DirectionDay> DirectionsOn(IEnumerable<DateOnly> days) => [.. days.Select(day => new DirectionDay(
        day, Directions.RunOn(day.DayNumber)?.Label ?? DirectionLabel.Unknown, Directions.FiguresOn(day.DayNumber)))];

    /// <summary>Runs of one label each up to a day, oldest first; before the first the label is unknown.</summary>
    public IReadOnlyList<LabelRun> LabelRuns(DateOnly through) => [.. Directions.Runs.TakeWhile(r => r.FirstDay <= through.DayNumber)];

    /// <summary>B at the end of each of the last twelve months and on the day itself, oldest first; null while unknown.</summary>
    public IReadOnlyList<double?> LastYear(DateOnly asOf) => [.. Enumerable.Range(-SparklineMonths, SparklineMonths + 1)
        .Select(month => asOf.AddMonths(month).DayNumber)
        .Select(day => Directions.RunOn(day) is null ? null : (double?)Directions.FiguresOn(day).Score)];

    /// <summary>The next deadline known by the day and not decided by then.</summary>
    public Deadline? NextDeadline(DateOnly asOf) =>
        Deadlines.FirstOrDefault(d => d.Date >= asOf && d.IsKnownOn(asOf) && d.OutcomeAsOf(asOf) == DeadlineOutcome.Pending);

    /// <summary>Where the point stands as of a day.</summary>
    public PointReading On(DateOnly asOf)
    {
        var day = asOf.DayNumber;
        StatusMark? status = _steps.Statuses.PlaceOn(day) is >= 0 and var place ? _steps.Statuses.Marks[place] : null;
        var run = Directions.RunOn(day);
        var label = run?.Label ?? DirectionLabel.Unknown;
        return new()
        {
            History = this,
            AsOf = asOf,
            Status = status?.Status,
            StatusSince = status is { } from ? DateOnly.FromDayNumber(from.Day) : null,
            LevelFigure = Levels.FigureAt(day),
            Label = label,
            LabelSince = run is { } since ? DateOnly.FromDayNumber(since.FirstDay) : null,
            IsStale = Directions.IsStaleOn(day),
            Direction = Directions.FiguresOn(day),
            LastDevelopmentOn = LastDevelopmentOn(asOf),
            NextDeadlineOn = Deadlines.Count == 0 ? null : NextDeadline(asOf)?.Date,
            Assessment = Assessments.Count == 0 ? null : StandingAssessment.On(Assessments, label, asOf),
        };
    }

    /// <summary>The status as of a day; null before the first.</summary>
    public StatusStep? StatusOn(DateOnly asOf) => _steps.Statuses.PlaceOn(asOf.DayNumber) is >= 0 and var place ? Statuses[place] : null;

    private DateOnly? LastDevelopmentOn(DateOnly asOf)
    {
        var i = Array.BinarySearch(_days, asOf.DayNumber);
        i = i >= 0 ? i : ~i - 1;
        return i < 0 ? null : DateOnly.FromDayNumber(_days[i]);
    }
}

/// <summary>Label and direction of a day.</summary>
public readonly record struct DirectionDay(DateOnly Day, DirectionLabel Label, MomentumFigures Figures);

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>One friction point with all that the method needs to read it on any day.</summary>
public sealed class PointHistory
{
    private const int SparklineMonths = 12;
    private readonly ScoringMethod _method;
    private readonly StepColumns _columns;
    private readonly int _place;
    private PointSteps? _steps;

    /// <param name="method">The method.</param>
    /// <param name="point">The point.</param>
    /// <param name="events">Live events that name it, in (date, id) order.</param>
    /// <param name="deadlines">Deadlines that concern it, by date.</param>
    /// <param name="assessments">Judgements of it, by day.</param>
    public PointHistory(
        ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Assessment> assessments)
        : this(method, point, events, deadlines, assessments, StepColumns.Of([PointSteps.Of(method, point, events)]), 0)
    {
    }

    internal PointHistory(
        ScoringMethod method, FrictionPoint point, IReadOnlyList<LiveEvent> events, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Assessment> assessments, StepColumns columns, int place) =>
        (_method, Point, Events, Deadlines, Assessments, _columns, _place) = (method, point, events, deadlines, assessments, columns, place);

    /// <summary>The point.</summary>
    public FrictionPoint Point { get; }

    /// <summary>Live events that name the point, in (date, id) order.</summary>
    public IReadOnlyList<LiveEvent> Events { get; }

    /// <summary>Deadlines that concern the point, by date.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; }

    /// <summary>Judgements of it, by day.</summary>
    public IReadOnlyList<Assessment> Assessments { get; }

    /// <summary>The level over time.</summary>
    public LevelSteps Levels => Steps.Levels;

    /// <summary>The direction over time.</summary>
    public DirectionSteps Directions => Steps.Directions;

    /// <summary>Each change of the status, oldest first.</summary>
    public IReadOnlyList<StatusStep> Statuses => Steps.Statuses;

    // Boards are read off the columns; only a point that somebody opens has its steps told apart.
    internal PointSteps Steps => _steps ??= _columns.At(_place, _method, Events);

    /// <summary>The columns that its steps are in, and its place there.</summary>
    internal (StepColumns Columns, int Place) Kept => (_columns, _place);

    /// <summary>The same history over an equal list of events, its steps in other columns.</summary>
    internal PointHistory Over(IReadOnlyList<LiveEvent> events, StepColumns columns, int place) => new(_method, Point, events, Deadlines, Assessments, columns, place);

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
    public PointReading On(DateOnly asOf) => new(this, asOf, FiguresOn(asOf));

    /// <summary>The same in figures alone.</summary>
    internal PointFigures FiguresOn(DateOnly asOf)
    {
        var figures = new PointFigures();
        _columns.Read(_place, asOf.DayNumber, _method, new(ref figures));
        return figures;
    }

    /// <summary>B, its interval and confidence of a day whose figures these are.</summary>
    internal MomentumFigures DirectionOf(in PointFigures figures) => MomentumFigures.Of(figures.Sum, figures.Mass, figures.Variance, _method.Point, _method.Options);

    /// <summary>The status as of a day; null before the first.</summary>
    public StatusStep? StatusOn(DateOnly asOf) => Steps.Statuses.PlaceOn(asOf.DayNumber) is >= 0 and var place ? Statuses[place] : null;
}

/// <summary>Label and direction of a day.</summary>
public readonly record struct DirectionDay(DateOnly Day, DirectionLabel Label, MomentumFigures Figures);

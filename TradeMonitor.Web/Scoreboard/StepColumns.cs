using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>
/// The steps of some points as columns: a board of any day is read off them from one end to the other, and a hundred thousand points
/// are a few hundred objects. Immutable; a point that an edit touches gets columns of its own.
/// </summary>
/// <param name="LevelDays">Days on which a level begins.</param>
/// <param name="Levels">Those levels.</param>
/// <param name="EventDays">Days with events.</param>
/// <param name="Sums"><see cref="MomentumSums.Size"/> figures for each of them.</param>
/// <param name="Runs">Runs of labels.</param>
/// <param name="EvidenceDays">Days with evidence.</param>
/// <param name="Truces">Easings that run out.</param>
/// <param name="Statuses">Changes of status.</param>
internal sealed record StepColumns(
    StepColumn<int> LevelDays, StepColumn<LevelStep> Levels, StepColumn<int> EventDays, StepColumn<double> Sums, StepColumn<LabelRun> Runs,
    StepColumn<int> EvidenceDays, StepColumn<TruceSpan> Truces, StepColumn<StatusMark> Statuses)
{
    /// <summary>How many points share columns: as many as boards have in a piece.</summary>
    public const int MostPoints = Chunks.Size;

    /// <summary>How many points these are of.</summary>
    public int Count => LevelDays.Ends.Length;

    /// <summary>Puts the steps of some points into columns.</summary>
    public static StepColumns Of(IReadOnlyList<PointSteps> points) => new(
        Join(points, p => p.Levels.DayNumbers), Join(points, p => p.Levels.Steps), Join(points, p => p.Directions.EventDays), Join(points, p => p.Directions.Sums),
        Join(points, p => p.Directions.AllRuns), Join(points, p => p.Directions.EvidenceDays), Join(points, p => p.Directions.Truces), Join(points, p => p.Statuses.Marks));

    /// <summary>The steps of a point.</summary>
    /// <param name="point">Its place in the columns.</param>
    /// <param name="method">The method that they were made by.</param>
    /// <param name="events">The live events of the point.</param>
    public PointSteps At(int point, ScoringMethod method, IReadOnlyList<LiveEvent> events) => new(
        new(LevelDays[point], Levels[point], events),
        new(method.Point, method.Options, EventDays[point], Sums[point], Runs[point], EvidenceDays[point], Truces[point]),
        new(Statuses[point], events));

    /// <summary>Where some points stand as of a day.</summary>
    /// <param name="first">The place of the first in the columns; the others are those behind it.</param>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    /// <param name="method">The method that the steps were made by.</param>
    /// <param name="figures">Takes the figures of each; at most <see cref="MostPoints"/>.</param>
    public void Read(int first, int day, ScoringMethod method, Span<PointFigures> figures)
    {
        // One column after the other, so that each is read as it lies in memory.
        ReadStatuses(first, day, figures);
        ReadLabels(first, day, figures);
        ReadLevels(first, day, figures);
        ReadSums(first, day, method, figures);
    }

    /// <summary>The statuses alone; parameters as in <see cref="Read"/>.</summary>
    public void ReadStatuses(int first, int day, Span<PointFigures> figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            var marks = Statuses.Of(first + i);
            figures[i].Status = DaySearch.LastUpTo(marks, day) is >= 0 and var mark ? (marks[mark].Status, marks[mark].FirstDay) : null;
        }
    }

    /// <summary>The sums behind the directions alone; parameters as in <see cref="Read"/>.</summary>
    public void ReadSums(int first, int day, ScoringMethod method, Span<PointFigures> figures)
    {
        Span<int> steps = stackalloc int[MostPoints];
        for (var i = 0; i < figures.Length; i++)
        {
            steps[i] = DaySearch.LastUpTo(EventDays.Of(first + i), day) is >= 0 and var step ? EventDays.StartOf(first + i) + step : -1;
        }

        // Each of these lies anywhere: known beforehand, the processor fetches several at once.
        ReadOnlySpan<int> days = EventDays.Items;
        ReadOnlySpan<double> sums = Sums.Items;
        for (var i = 0; i < figures.Length; i++)
        {
            ref var own = ref figures[i];
            var eventDay = day;
            ReadOnlySpan<double> ofDay = [];
            if (steps[i] is >= 0 and var step)
            {
                eventDay = days[step];
                ofDay = sums.Slice(step * MomentumSums.Size, MomentumSums.Size);
            }

            (own.Sum, own.Mass, own.Variance) = DirectionSteps.SumsOn(day, eventDay, ofDay, Truces.Of(first + i), method.Point, method.Options);
        }
    }

    private void ReadLabels(int first, int day, Span<PointFigures> figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            var runs = Runs.Of(first + i);
            figures[i].Label = DaySearch.LastUpTo(runs, day) is >= 0 and var run ? (runs[run].Label, runs[run].FirstDay) : (DirectionLabel.Unknown, 0);
        }
    }

    private void ReadLevels(int first, int day, Span<PointFigures> figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i].Level = DaySearch.LastUpTo(LevelDays.Of(first + i), day) is >= 0 and var step ? Levels.Of(first + i)[step].Level : LevelReading.None.Level;
        }
    }

    private static StepColumn<T> Join<T>(IReadOnlyList<PointSteps> points, Func<PointSteps, ArraySegment<T>> stepsOf) => StepColumn<T>.Join([.. points.Select(stepsOf)]);
}

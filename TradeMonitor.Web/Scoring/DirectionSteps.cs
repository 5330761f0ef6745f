namespace TradeMonitor.Web.Scoring;

/// <summary>
/// The direction of one scope on every day, worked out once. Between two days with events all contributions of a class decay alike and the
/// label only follows, so the sums of the event days and the runs of the label are all that is kept, and any day is two binary searches away.
/// It says of each day what <see cref="Momentum"/> says, to the last bit.
/// </summary>
public sealed class DirectionSteps
{
    private readonly ScoringScope _scope;
    private readonly ScoringOptions _options;

    internal DirectionSteps(
        ScoringScope scope, ScoringOptions options, ArraySegment<int> days, ArraySegment<double> sums, ArraySegment<LabelRun> runs, ArraySegment<int> evidence, ArraySegment<TruceSpan> truces) =>
        (_scope, _options, EventDays, Sums, AllRuns, EvidenceDays, Truces) = (scope, options, days, sums, runs, evidence, truces);

    /// <summary>Runs of one label each, oldest first; before the first the label is unknown. They reach beyond the last event, to where silence ends the last of them.</summary>
    public IReadOnlyList<LabelRun> Runs => AllRuns;

    internal ArraySegment<int> EventDays { get; }

    /// <summary><see cref="MomentumSums.Size"/> figures for each of <see cref="EventDays"/>.</summary>
    internal ArraySegment<double> Sums { get; }

    internal ArraySegment<LabelRun> AllRuns { get; }

    internal ArraySegment<int> EvidenceDays { get; }

    internal ArraySegment<TruceSpan> Truces { get; }

    /// <summary>Replays the live events of a scope.</summary>
    /// <param name="events">In (date, id) order (<see cref="LiveEvents.Of"/>).</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    public static DirectionSteps Of(IReadOnlyList<LiveEvent> events, ScoringScope scope, ScoringOptions options)
    {
        var momentum = new Momentum(events, scope, options);
        var days = new List<int>();
        var sums = new List<double>();
        var evidence = new List<int>();
        for (var i = 0; i < events.Count; i++)
        {
            var day = events[i].Day;
            if (events[i].IsEvidence && (evidence.Count == 0 || evidence[^1] != day))
            {
                evidence.Add(day);
            }

            if (i + 1 < events.Count && events[i + 1].Day == day)
            {
                continue;
            }

            momentum.AdvanceTo(day);
            // A day whose events weigh nothing leaves the sums as they were.
            if (momentum.Sums.Day == day)
            {
                days.Add(day);
                momentum.Sums.AppendTo(sums);
            }
        }

        momentum.AdvanceToRest();
        return new(
            scope, options, days.ToArray(), sums.ToArray(), momentum.Runs.ToArray(), evidence.ToArray(),
            events.Where(Truce.IsOne).Select(e => new TruceSpan(e.Day, e.Event.ExpiresOn!.Value.DayNumber)).ToArray());
    }

    /// <summary>B, its interval and confidence as of a day; the pressure of a truce that runs out is in it.</summary>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    public MomentumFigures FiguresOn(int day)
    {
        var i = DaySearch.LastUpTo(EventDays, day);
        var (sum, mass, variance) = i < 0
            ? SumsOn(day, day, [], Truces, _scope, _options)
            : SumsOn(day, EventDays[i], Sums.AsSpan(i * MomentumSums.Size, MomentumSums.Size), Truces, _scope, _options);
        return MomentumFigures.Of(sum, mass, variance, _scope, _options);
    }

    /// <summary>The run of the label that a day is in; null while the label is unknown.</summary>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    public LabelRun? RunOn(int day) => DaySearch.LastUpTo<LabelRun>(AllRuns, day) is >= 0 and var i ? AllRuns[i] : null;

    /// <summary>Whether the last evidence before a day is older than the stale limit.</summary>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    public bool IsStaleOn(int day) => DaySearch.LastUpTo(EvidenceDays, day) is >= 0 and var i && day - EvidenceDays[i] > _options.StaleDays;

    /// <summary>What the contributions amount to as of a day, their sizes and the squares of their uncertainties; the pressure of a truce that runs out is in it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="eventDay">The last of the event days up to it.</param>
    /// <param name="figures">The <see cref="MomentumSums.Size"/> figures of that day; empty before the first.</param>
    /// <param name="truces">Easings that run out.</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    internal static (double Sum, double Mass, double Variance) SumsOn(
        int day, int eventDay, ReadOnlySpan<double> figures, ReadOnlySpan<TruceSpan> truces, ScoringScope scope, ScoringOptions options)
    {
        var (sum, mass, variance) = figures.IsEmpty ? default : MomentumSums.On(figures, day - eventDay, scope);
        var pressure = truces.IsEmpty ? 0 : Truce.Pressure(truces, day, options);
        return (sum + pressure, mass + pressure, variance);
    }
}

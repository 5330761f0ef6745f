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
    private readonly int[] _days;
    private readonly double[] _sums;
    private readonly LabelRun[] _runs;
    private readonly int[] _evidence;
    private readonly TruceSpan[] _truces;

    internal DirectionSteps(ScoringScope scope, ScoringOptions options, int[] days, double[] sums, LabelRun[] runs, int[] evidence, TruceSpan[] truces) =>
        (_scope, _options, _days, _sums, _runs, _evidence, _truces) = (scope, options, days, sums, runs, evidence, truces);

    /// <summary>Runs of one label each, oldest first; before the first the label is unknown. They reach beyond the last event, to where silence ends the last of them.</summary>
    public IReadOnlyList<LabelRun> Runs => _runs;

    internal ReadOnlySpan<int> EventDays => _days;

    /// <summary><see cref="MomentumSums.Size"/> figures for each of <see cref="EventDays"/>.</summary>
    internal ReadOnlySpan<double> Sums => _sums;

    internal ReadOnlySpan<LabelRun> AllRuns => _runs;

    internal ReadOnlySpan<int> EvidenceDays => _evidence;

    internal ReadOnlySpan<TruceSpan> Truces => _truces;

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
        return new(scope, options, [.. days], [.. sums], [.. momentum.Runs], [.. evidence], [.. events.Where(Truce.IsOne).Select(e => new TruceSpan(e.Day, e.Event.ExpiresOn!.Value.DayNumber))]);
    }

    /// <summary>B, its interval and confidence as of a day; the pressure of a truce that runs out is in it.</summary>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    public MomentumFigures FiguresOn(int day)
    {
        var i = LastUpTo(_days, day);
        var (sum, mass, variance) = i < 0 ? default : MomentumSums.On(_sums.AsSpan(i * MomentumSums.Size, MomentumSums.Size), day - _days[i], _scope);
        var pressure = _truces.Length == 0 ? 0 : Truce.Pressure(TruceEndOn(day), day, _options);
        return MomentumFigures.Of(sum + pressure, mass + pressure, variance, _scope, _options);
    }

    /// <summary>The run of the label that a day is in; null while the label is unknown.</summary>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    public LabelRun? RunOn(int day)
    {
        int low = 0, high = _runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs[middle].FirstDay <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _runs[low - 1];
    }

    /// <summary>Whether the last evidence before a day is older than the stale limit.</summary>
    /// <param name="day">As <see cref="DateOnly.DayNumber"/>.</param>
    public bool IsStaleOn(int day) => LastUpTo(_evidence, day) is >= 0 and var i && day - _evidence[i] > _options.StaleDays;

    private int? TruceEndOn(int day) => Array.FindLastIndex(_truces, t => t.Day <= day) is >= 0 and var i ? _truces[i].LastDay : null;

    private static int LastUpTo(int[] days, int day)
    {
        var i = Array.BinarySearch(days, day);
        return i >= 0 ? i : ~i - 1;
    }
}

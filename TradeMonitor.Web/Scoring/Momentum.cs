using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>
/// Replays the live events of one scope day by day: contributions decay, later opposite moves answer earlier ones, and the
/// label follows by hysteresis (SCORING.md §2, §3, §6). Time only moves forward; what it says of a day never depends on later events.
/// </summary>
public sealed class Momentum
{
    // Too small to show in twelve digits: such a contribution stays among the parts but is not answered any more.
    private const double Negligible = 1e-14;

    private readonly IReadOnlyList<LiveEvent> _events;
    private readonly ScoringScope _scope;
    private readonly ScoringOptions _options;
    private readonly HashSet<string> _answered;
    private readonly double[] _left;
    private readonly ActiveEvents _active;
    private readonly LabelTrack _labels;
    private int _next;
    private LiveEvent? _truce;

    /// <param name="events">Live events of the scope in (date, id) order (<see cref="LiveEvents.Of"/>).</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    public Momentum(IReadOnlyList<LiveEvent> events, ScoringScope scope, ScoringOptions options)
    {
        (_events, _scope, _options) = (events, scope, options);
        _left = new double[events.Count];
        _answered = Answers.Answered(events);
        Sums = new(scope);
        _labels = new(scope.Options);
        _active = new(events, onlySharedPoints: scope.Options.AnswerFloor == 0);
        Day = events.Count == 0 ? 0 : events[0].Day - 1;
    }

    /// <summary>The day reached, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day { get; private set; }

    /// <summary>Label on the day reached.</summary>
    public DirectionLabel Label => _labels.Label;

    /// <summary>Runs of one label each, oldest first; before the first the label is unknown.</summary>
    public IReadOnlyList<LabelRun> Runs => _labels.Runs;

    /// <summary>The last event up to the day reached that is evidence.</summary>
    public LiveEvent? LastEvidence { get; private set; }

    /// <summary>Whether the last evidence is older than the stale limit.</summary>
    public bool IsStale => LastEvidence is { } last && Day - last.Day > _options.StaleDays;

    /// <summary>What the active contributions amount to.</summary>
    internal MomentumSums Sums { get; }

    /// <summary>Moves on to the close of a day; days already passed change nothing.</summary>
    public void AdvanceTo(int day)
    {
        while (Day < day)
        {
            if (_next < _events.Count && _events[_next].Day <= Day + 1)
            {
                Day++;
                AdmitDay();
                Fold();
            }
            else
            {
                PassQuietDays(_next < _events.Count ? Math.Min(day, _events[_next].Day - 1) : day);
            }
        }
    }

    /// <summary>Moves on beyond the last event until silence has ended every label and none can begin.</summary>
    internal void AdvanceToRest() => AdvanceTo(int.MaxValue);

    /// <summary>The figures of the day reached, without the parts.</summary>
    public MomentumFigures Figures()
    {
        var (sum, mass, variance) = Sums.On(Day);
        var pressure = Truce.Pressure(_truce, Day, _options);
        return MomentumFigures.Of(sum + pressure, mass + pressure, variance, _scope, _options);
    }

    /// <summary>The full reading of the day reached, with every event's part.</summary>
    public DirectionReading Read()
    {
        var parts = new List<DirectionPart>(_next + 1);
        double sum = 0, mass = 0, variance = 0;
        for (var i = 0; i < _next; i++)
        {
            var e = _events[i];
            var c = Contribution(i);
            sum += c;
            mass += Math.Abs(c);
            variance += MomentumFigures.Square(_options.Uncertainty(e.Event.Certainty) * c);
            parts.Add(new(e.Event.Id, e.Event.Date, c, false));
        }

        if (Truce.Pressure(_truce, Day, _options) is > 0 and var pressure)
        {
            sum += pressure;
            mass += pressure;
            parts.Add(new(_truce!.Event.Id, _truce.Event.Date, pressure, true));
        }

        var figures = MomentumFigures.Of(sum, mass, variance, _scope, _options);
        return new()
        {
            Label = Label,
            Since = _labels.Since,
            Stale = IsStale,
            LastEvidenceOn = LastEvidence?.Event.Date,
            Score = figures.Score,
            Sum = sum,
            Mass = figures.Mass,
            StandardError = figures.StandardError,
            Low = figures.Low,
            High = figures.High,
            Confidence = figures.Confidence,
            Probabilities = figures.Probabilities(_scope, _options),
            Parts = [.. parts.Select(p => p with { Value = p.Value / figures.Mass })],
        };
    }

    private void AdmitDay()
    {
        var first = _next;
        for (; _next < _events.Count && _events[_next].Day <= Day; _next++)
        {
            var e = _events[_next];
            _left[_next] = ImpactInScope(e);
            LastEvidence = e.IsEvidence ? e : LastEvidence;
            _truce = Truce.IsOne(e) ? e : _truce;
        }

        // What adds nothing changes nothing, not even the last bit of a sum that stands at a threshold.
        int[] weighty = [.. Enumerable.Range(first, _next - first).Where(i => _left[i] != 0)];
        if (weighty.Length == 0)
        {
            return;
        }

        Sums.MoveTo(Day);
        Array.ForEach(weighty, AnswerEarlier);
        foreach (var i in weighty)
        {
            _active.Add(i);
            Sums.Add(_events[i].Class, Contribution(i), _options.Uncertainty(_events[i].Event.Certainty));
        }

        _active.DropSpent(i => Math.Abs(Contribution(i)) < Negligible);
    }

    /// <summary>c0 of SCORING.md §2.</summary>
    private double ImpactInScope(LiveEvent e) =>
        e.Impact * _scope.Options.Factor.Of(e.Class) * (e.Answers is { } id && _answered.Contains(id) ? _options.ResponseFactor : 1);

    private void AnswerEarlier(int later)
    {
        var e = _events[later];
        var power = Answers.Power(e, _scope.Options, _options);
        foreach (var i in power == 0 ? [] : _active.ThatMayBeAnsweredBy(e.Event))
        {
            if (_left[i] * _left[later] < 0 && Answers.Overlap(e.Event, _events[i].Event, _scope.Options.AnswerFloor) is > 0 and var overlap)
            {
                var before = Contribution(i);
                _left[i] *= 1 - power * overlap;
                Sums.Lessen(_events[i].Class, before, Contribution(i), _options.Uncertainty(_events[i].Event.Certainty));
            }
        }
    }

    private double Contribution(int i) => _left[i] * _scope.Left(_events[i].Class, Day - _events[i].Day);

    private void PassQuietDays(int until)
    {
        while (Day < until)
        {
            if (_labels.IsHolding && StaysHolding(until))
            {
                Day = until;
                return;
            }

            Day++;
            Fold();
        }
    }

    /// <summary>Contributions only shrink between events, so once their whole mass is too small for a label none can begin, but for a truce that runs out.</summary>
    private bool StaysHolding(int until) =>
        !Truce.Presses(_truce, Day, until, _options) && Figures().Confidence < _scope.Options.On;

    private void Fold() => _labels.Close(Day, Figures().Score, LastEvidence is not null);
}

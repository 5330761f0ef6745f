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
    private const int Classes = 3;

    private readonly IReadOnlyList<LiveEvent> _events;
    private readonly ScoringScope _scope;
    private readonly ScoringOptions _options;
    private readonly HashSet<string> _answered;
    private readonly double[] _left;
    private readonly double[] _sum = new double[Classes], _mass = new double[Classes], _variance = new double[Classes];
    private readonly ActiveEvents _active;
    private readonly List<LabelRun> _runs = [];
    private int _next, _summedOn, _state;
    private LiveEvent? _truce;

    /// <param name="events">Live events of the scope in (date, id) order (<see cref="LiveEvents.Of"/>).</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    public Momentum(IReadOnlyList<LiveEvent> events, ScoringScope scope, ScoringOptions options)
    {
        (_events, _scope, _options) = (events, scope, options);
        _left = new double[events.Count];
        _answered = Answered(events);
        _active = new(events, onlySharedPoints: scope.Options.AnswerFloor == 0);
        Day = events.Count == 0 ? 0 : events[0].Day - 1;
    }

    /// <summary>The day reached, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day { get; private set; }

    /// <summary>Label on the day reached.</summary>
    public DirectionLabel Label => _runs.Count == 0 ? DirectionLabel.Unknown : _runs[^1].Label;

    /// <summary>Runs of one label each, oldest first; before the first the label is unknown.</summary>
    public IReadOnlyList<LabelRun> Runs => _runs;

    /// <summary>The last event up to the day reached that is evidence.</summary>
    public LiveEvent? LastEvidence { get; private set; }

    /// <summary>Whether the last evidence is older than the stale limit.</summary>
    public bool IsStale => LastEvidence is { } last && Day - last.Day > _options.StaleDays;

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

    /// <summary>The figures of the day reached, without the parts.</summary>
    public MomentumFigures Figures()
    {
        double sum = 0, mass = 0, variance = 0;
        for (var c = 0; c < Classes; c++)
        {
            var left = _scope.Left((EventClass)c, Day - _summedOn);
            sum += _sum[c] * left;
            mass += _mass[c] * left;
            variance += _variance[c] * left * left;
        }

        var pressure = DeadlinePressure();
        return Conclude(sum + pressure, mass + pressure, variance);
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
            variance += Square(_options.Uncertainty(e.Event.Certainty) * c);
            parts.Add(new(e.Event.Id, e.Event.Date, c, false));
        }

        if (DeadlinePressure() is > 0 and var pressure)
        {
            sum += pressure;
            mass += pressure;
            parts.Add(new(_truce!.Event.Id, _truce.Event.Date, pressure, true));
        }

        var figures = Conclude(sum, mass, variance);
        return new()
        {
            Label = Label,
            Since = _runs.Count == 0 ? null : DateOnly.FromDayNumber(_runs[^1].FirstDay),
            Stale = IsStale,
            LastEvidenceOn = LastEvidence?.Event.Date,
            Score = figures.Score,
            Sum = sum,
            Mass = figures.Mass,
            StandardError = figures.StandardError,
            Low = figures.Low,
            High = figures.High,
            Confidence = figures.Confidence,
            Probabilities = Probabilities(figures),
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
            _truce = e.Event.ExpiresOn is not null && e.Event.Action.SideOf() == Side.Easing ? e : _truce;
            AnswerEarlier(e, _left[_next]);
        }

        for (var i = first; i < _next; i++)
        {
            if (_left[i] != 0)
            {
                _active.Add(i);
            }
        }

        SumUp();
    }

    /// <summary>c0 of SCORING.md §2.</summary>
    private double ImpactInScope(LiveEvent e) =>
        e.Impact * _scope.Options.Factor.Of(e.Class) * (e.Answers is { } id && _answered.Contains(id) ? _options.ResponseFactor : 1);

    private static HashSet<string> Answered(IReadOnlyList<LiveEvent> events)
    {
        var wanted = events.Where(e => e.Answers is not null).Select(e => e.Answers!).ToHashSet(StringComparer.Ordinal);
        wanted.IntersectWith(events.Select(e => e.Event.Id));
        return wanted;
    }

    private void AnswerEarlier(LiveEvent later, double impact)
    {
        var power = _scope.Options.Answer.Of(later.Class) * _options.CertaintyFactor(later.Event.Certainty);
        if (impact == 0 || power == 0)
        {
            return;
        }

        foreach (var i in _active.ThatMayBeAnsweredBy(later.Event))
        {
            if (_left[i] * impact < 0)
            {
                _left[i] *= 1 - power * Overlap(later.Event, _events[i].Event);
            }
        }
    }

    /// <summary>f of SCORING.md §2: how much of what the earlier event concerned the later one takes up, 0–1.</summary>
    private double Overlap(ScoringEvent later, ScoringEvent earlier)
    {
        if (later.FrictionPoints.Count == 0)
        {
            return later.ActorLevel is ActorLevel.Leaders or ActorLevel.VicePremierCabinet || earlier.FrictionPoints.Count == 0 ? 1 : 0;
        }

        var shared = earlier.FrictionPoints.Count == 0
            ? 0
            : (double)earlier.FrictionPoints.Count(later.FrictionPoints.Contains) / earlier.FrictionPoints.Count;
        return Math.Max(_scope.Options.AnswerFloor, shared);
    }

    private void SumUp()
    {
        Array.Clear(_sum);
        Array.Clear(_mass);
        Array.Clear(_variance);
        _summedOn = Day;
        _active.Drop(i => Math.Abs(Contribution(i)) < Negligible);
        foreach (var i in _active)
        {
            var c = Contribution(i);
            var @class = (int)_events[i].Class;
            _sum[@class] += c;
            _mass[@class] += Math.Abs(c);
            _variance[@class] += Square(_options.Uncertainty(_events[i].Event.Certainty) * c);
        }
    }

    private double Contribution(int i) => _left[i] * _scope.Left(_events[i].Class, Day - _events[i].Day);

    private void PassQuietDays(int until)
    {
        while (Day < until)
        {
            if (_state == 0 && StaysHolding(until))
            {
                Day = until;
                return;
            }

            Day++;
            Fold();
        }
    }

    /// <summary>Contributions only shrink between events, so once their whole mass is too small for a label none can begin, but for a truce that runs out.</summary>
    private bool StaysHolding(int until)
    {
        var truceNears = _truce is { Event.ExpiresOn: { } end } && end.DayNumber > Day && end.DayNumber - _options.DeadlineDays < until;
        return !truceNears && Figures().Confidence < _scope.Options.On;
    }

    private void Fold()
    {
        var b = Figures().Score;
        var (on, off) = (_scope.Options.On, _scope.Options.Off);
        _state = b >= on ? 1 : b <= -on ? -1 : _state > 0 && b >= off ? 1 : _state < 0 && b <= -off ? -1 : 0;
        if (LastEvidence is not null)
        {
            var label = _state switch { > 0 => DirectionLabel.Escalating, < 0 => DirectionLabel.Narrowing, _ => DirectionLabel.Holding };
            if (_runs.Count == 0 || _runs[^1].Label != label)
            {
                _runs.Add(new(Day, label));
            }
        }
    }

    private double DeadlinePressure()
    {
        var left = (_truce?.Event.ExpiresOn?.DayNumber ?? int.MinValue) - (long)Day;
        return left >= 0 && left < _options.DeadlineDays ? _options.DeadlinePressure * (1 - (double)left / _options.DeadlineDays) : 0;
    }

    private MomentumFigures Conclude(double sum, double mass, double variance)
    {
        var silence = _scope.Options.Silence;
        var z = mass + silence;
        var b = sum / z;
        var error = Math.Sqrt(variance + Square(_options.SilenceUncertainty * silence)) / z;
        var reach = _options.IntervalZ * error;
        return new(b, z, error, Math.Max(-1, b - reach), Math.Min(1, b + reach), mass / z);
    }

    private LabelProbabilities Probabilities(MomentumFigures figures)
    {
        var threshold = (_scope.Options.On + _scope.Options.Off) / 2;
        var spread = _options.ProbabilitySpread * figures.StandardError;
        var escalating = NormalDistribution.Cumulative((figures.Score - threshold) / spread);
        var narrowing = NormalDistribution.Cumulative((-threshold - figures.Score) / spread);
        return new(narrowing, 1 - escalating - narrowing, escalating);
    }

    private static double Square(double x) => x * x;
}

/// <summary>A label from a day (<see cref="DateOnly.DayNumber"/>) on, until the next run.</summary>
public readonly record struct LabelRun(int FirstDay, DirectionLabel Label);

/// <summary>B, Z, se, the interval and A/Z of one day.</summary>
public readonly record struct MomentumFigures(double Score, double Mass, double StandardError, double Low, double High, double Confidence);

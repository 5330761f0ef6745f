using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>Runs through the live events that name one point and keeps its status in effect, standing rate and what is pending (SCORING.md §4).</summary>
public sealed class LevelReplay
{
    private readonly FrictionPoint _point;
    private readonly ScoringOptions _options;
    private readonly bool _restricts;
    private readonly List<Pending> _pending = [];
    private Status? _status;
    private string? _statusBy;
    private double? _rate;
    private string? _rateBy;

    /// <param name="point">The point; its category, tracks and trade covered set how severe it is.</param>
    /// <param name="options">Constants.</param>
    public LevelReplay(FrictionPoint point, ScoringOptions options)
    {
        (_point, _options) = (point, options);
        _restricts = point.Tracks == Tracks.Restriction && StatusFactors.Severity(point.Category) > 0;
    }

    /// <summary>The first day after which something pending stops to count; null if nothing is pending.</summary>
    public int? NextLapse(int after) =>
        _pending.Select(p => p.Day + _options.PendingDays + 1).Where(d => d > after).Cast<int?>().Min();

    /// <summary>Takes in the next live event, in (date, id) order.</summary>
    public void Apply(LiveEvent live)
    {
        var e = live.Event;
        if (e.Certainty == Certainty.Disputed || !_restricts)
        {
            return;
        }

        var side = e.Action.SideOf();
        var rate = PercentAfter(e);
        var status = StatusOf(e, side);
        var before = _status;
        if (status is Status.UnderInvestigation or Status.Threatened or Status.Announced)
        {
            if (side == Side.Easing)
            {
                _pending.Clear();
            }

            _pending.Add(new(live.Day, status.Value, rate, e.Id));
            return;
        }

        if (status is Status.Suspended or Status.PartlySuspended or Status.Eased && _status is null)
        {
            var highest = _pending.Where(p => p.Rate is not null).MaxBy(p => p.Rate);
            _pending.Clear();
            _pending.Add(new(live.Day, Status.Threatened, highest?.Rate ?? rate, e.Id));
            return;
        }

        if (status is not null)
        {
            (_status, _statusBy) = (status, e.Id);
            if (side == Side.Easing)
            {
                _pending.Clear();
            }
        }

        if (rate is { } after)
        {
            ApplyRate(live, side, after, before);
        }
    }

    /// <summary>The level at the close of a day, not before the last event applied.</summary>
    public LevelReading Read(int day)
    {
        var best = new LevelReading(Factor(_status) * Severity(_rate), _status, _status, _statusBy, _rate, _rateBy, SeverityBy(_rate, _rateBy));
        var isInEffect = Factor(_status) > 0;
        foreach (var p in _pending)
        {
            if (day - p.Day > _options.PendingDays)
            {
                continue;
            }

            var rate = p.Rate ?? _rate;
            var level = StatusFactors.Of(p.Status, TariffWithRate(rate)) * Severity(rate);
            if (level > best.Level)
            {
                best = new(level, isInEffect ? _status : p.Status, p.Status, p.EventId, _rate, _rateBy, SeverityBy(rate, p.Rate is null ? _rateBy : p.EventId));
            }
        }

        return best;
    }

    private void ApplyRate(LiveEvent live, Side side, double after, Status? before)
    {
        var e = live.Event;
        var deed = live.Class == EventClass.Deed;
        if (side == Side.Escalating && deed)
        {
            if (StatusFactors.Of(_status, false) > 0)
            {
                _pending.RemoveAll(p => p.Rate is null || p.Rate <= after);
            }

            var ended = before is Status.Removed or Status.Expired;
            if (ended || _rate is null || after > _rate)
            {
                (_rate, _rateBy) = (after, e.Id);
            }
        }
        else if (side == Side.Easing && deed)
        {
            var lesserTranche = (_rate is { } standing && e.Rate!.Before is { } from && from < standing - .5) || e.CoverageShare < .5;
            if (!lesserTranche && (_rate is null || after < _rate))
            {
                (_rate, _rateBy) = (after, e.Id);
            }
        }
        else if (side == Side.Escalating && (_rate is null || after > _rate))
        {
            _pending.Add(new(live.Day, live.Class == EventClass.Word ? Status.Threatened : Status.Announced, after, e.Id));
        }
    }

    private Status? StatusOf(ScoringEvent e, Side side)
    {
        if (e.StatusAfter.TryGetValue(_point.Id, out var given))
        {
            return given;
        }

        var implied = ActionWeights.Of(e.Action).Implied;
        return implied is not null && side == Side.Easing && _status is not null && Factor(implied) > Factor(_status) ? null : implied;
    }

    private double? PercentAfter(ScoringEvent e) =>
        e.Rate is { Unit: "percent", After: { } after } && (e.Rate.FrictionPoint is null || e.Rate.FrictionPoint == _point.Id) ? after : null;

    private double Factor(Status? status) => StatusFactors.Of(status, TariffWithRate(_rate));

    private bool TariffWithRate(double? rate) => _point.Category == Category.Tariff && rate is not null;

    private double Severity(double? rate) => TariffWithRate(rate)
        ? StatusFactors.TariffSeverity(rate!.Value, _point.TradeCoveredUsdBn?.Value ?? _options.UnknownTrade, _options)
        : StatusFactors.Severity(_point.Category);

    private string? SeverityBy(double? rate, string? setBy) => TariffWithRate(rate) ? setBy : null;

    private sealed record Pending(int Day, Status Status, double? Rate, string EventId);
}

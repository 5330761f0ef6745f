using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>SCORING.md §4 written down a second time: the run through a point's events, replayed from the start for each day asked.</summary>
internal sealed class PlainLevel
{
    private readonly FrictionPoint _point;
    private readonly List<(DateOnly Date, Status Status, double? Rate)> _pend = [];

    private PlainLevel(FrictionPoint point) => _point = point;

    /// <summary>Status in effect, pending ones left aside.</summary>
    public Status? InEffect { get; private set; }

    public double? Rate { get; private set; }

    /// <summary>0–1.</summary>
    public double Level { get; private set; }

    /// <param name="point">The point.</param>
    /// <param name="live">Live events of the record in (date, id) order; only those that name the point count.</param>
    /// <param name="asOf">The day.</param>
    public static PlainLevel Of(FrictionPoint point, IEnumerable<ScoringEvent> live, DateOnly asOf)
    {
        var plain = new PlainLevel(point);
        if (point.Tracks != Tracks.Restriction || PlainTables.Severity(point.Category) == 0)
        {
            return plain; // the published vectors give such points no status and no rate either
        }

        foreach (var e in live.Where(e => e.Date <= asOf && e.FrictionPoints.Contains(point.Id) && e.Certainty != Certainty.Disputed))
        {
            plain.Take(e);
        }

        plain.Level = PlainTables.StatusFactor(plain.InEffect, plain.Bills(plain.Rate)) * plain.Severity(plain.Rate);
        foreach (var (date, status, rate) in plain._pend.Where(p => asOf.DayNumber - p.Date.DayNumber <= 180))
        {
            plain.Level = Math.Max(plain.Level, PlainTables.StatusFactor(status, false) * plain.Severity(rate ?? plain.Rate));
        }

        return plain;
    }

    private void Take(ScoringEvent e)
    {
        var easing = PlainTables.Of(e.Action).Weight < 0;
        var escalating = PlainTables.Of(e.Action).Weight > 0;
        var before = InEffect;
        var a = e.Rate is { Unit: "percent" } r && (r.FrictionPoint ?? _point.Id) == _point.Id ? r.After : null;

        Status? s = e.StatusAfter.TryGetValue(_point.Id, out var given) ? given : Implied(e, easing);

        if (s is Status.UnderInvestigation or Status.Threatened or Status.Announced)
        {
            if (easing)
            {
                _pend.Clear();
            }

            _pend.Add((e.Date, s.Value, a));
            return;
        }

        if (s is Status.Suspended or Status.PartlySuspended or Status.Eased && InEffect is null)
        {
            var highest = _pend.Max(p => p.Rate);
            _pend.Clear();
            _pend.Add((e.Date, Status.Threatened, highest ?? a));
            return;
        }

        if (s is not null)
        {
            InEffect = s;
            if (easing)
            {
                _pend.Clear();
            }
        }

        if (a is not null)
        {
            TakeRate(e, a.Value, escalating, easing, before);
        }
    }

    private void TakeRate(ScoringEvent e, double a, bool escalating, bool easing, Status? before)
    {
        var @class = PlainMethod.ClassOf(e);
        if (escalating && @class == 0)
        {
            if (InEffect is not (null or Status.Removed or Status.Expired))
            {
                _pend.RemoveAll(p => p.Rate is null || p.Rate <= a);
            }

            Rate = before is Status.Removed or Status.Expired ? a : Math.Max(Rate ?? a, a);
        }
        else if (easing && @class == 0)
        {
            var lesserTranche = e.Rate!.Before < Rate - .5 || e.CoverageShare < .5;
            Rate = lesserTranche ? Rate : Math.Min(Rate ?? a, a);
        }
        else if (escalating && !(a <= Rate))
        {
            _pend.Add((e.Date, @class == 2 ? Status.Threatened : Status.Announced, a));
        }
    }

    private Status? Implied(ScoringEvent e, bool easing)
    {
        var implied = PlainTables.Of(e.Action).Implied;
        var harsher = InEffect is not null
            && PlainTables.StatusFactor(implied, Bills(Rate)) > PlainTables.StatusFactor(InEffect, Bills(Rate));
        return easing && harsher ? null : implied;
    }

    /// <summary>Whether the duty bill, rather than the category, says how severe it is.</summary>
    private bool Bills(double? rate) => _point.Category == Category.Tariff && rate is not null;

    private double Severity(double? rate) => Bills(rate)
        ? Math.Sqrt(Math.Min(1, rate!.Value / 100) * Math.Min(1, (_point.TradeCoveredUsdBn?.Value ?? 75) / 300))
        : PlainTables.Severity(_point.Category);
}

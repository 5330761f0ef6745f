using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>
/// SCORING.md §1–3 written down a second time as formulas over the whole list, with nothing carried from day to day: slow, and
/// easy to hold against the document. The product's incremental reading must equal it.
/// </summary>
internal static class PlainMethod
{
    /// <summary>Live events in (date, id) order.</summary>
    public static IReadOnlyList<ScoringEvent> Live(IReadOnlyCollection<ScoringEvent> events) =>
    [
        .. events.Where(e => !e.Retracted && !events.Any(o => o.Id != e.Id && o.Supersedes == e.Id))
            .OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    public static int ClassOf(ScoringEvent e) =>
        e.Directness == Directness.Deed == PlainTables.IsDeedByCodebook(e.Action)
            ? PlainTables.Of(e.Action).Class
            : e.Directness == Directness.Deed ? 0 : 2;

    /// <summary>c0 without ρ.</summary>
    public static double Impact(ScoringEvent e, PlainScope scope) =>
        PlainTables.Of(e.Action).Weight * scope.Factor[ClassOf(e)] * Magnitude(e) * PlainTables.Certainty(e.Certainty) * PlainTables.ActorLevel(e.ActorLevel);

    /// <summary>The reading of live events on a day.</summary>
    public static PlainReading Read(IReadOnlyList<ScoringEvent> live, PlainScope scope, DateOnly asOf)
    {
        var (parts, z, variance) = Parts(live, Impacts(live, scope), scope, asOf);
        var s = parts.Sum(p => p.Value);
        var b = s / z;
        var se = Math.Sqrt(variance + Math.Pow(.5 * scope.Silence, 2)) / z;
        var evidence = live.Where(e => e.Date <= asOf && PlainTables.Of(e.Action).Weight != 0).ToArray();
        return new(
            s, z, b, se, Math.Clamp(b - 1.645 * se, -1, 1), Math.Clamp(b + 1.645 * se, -1, 1), (z - scope.Silence) / z,
            Labels(live, scope, asOf).GetValueOrDefault(asOf, DirectionLabel.Unknown),
            evidence.Length > 0 && Age(evidence[^1].Date, asOf) > 180,
            parts.ToDictionary(p => p.Key, p => p.Value / z));
    }

    /// <summary>The label of each day from the first live event to the day given, each day's B computed afresh.</summary>
    public static Dictionary<DateOnly, DirectionLabel> Labels(IReadOnlyList<ScoringEvent> live, PlainScope scope, DateOnly asOf)
    {
        var labels = new Dictionary<DateOnly, DirectionLabel>();
        var impact = Impacts(live, scope);
        var state = 0;
        for (var day = live.Count == 0 ? asOf.AddDays(1) : live[0].Date; day <= asOf; day = day.AddDays(1))
        {
            var (parts, z, _) = Parts(live, impact, scope, day);
            var b = parts.Sum(p => p.Value) / z;
            if (b >= scope.On)
            {
                state = 1;
            }
            else if (b <= -scope.On)
            {
                state = -1;
            }
            else if (!(state == 1 && b >= scope.Off) && !(state == -1 && b <= -scope.Off))
            {
                state = 0;
            }

            var known = live.Any(e => e.Date <= day && PlainTables.Of(e.Action).Weight != 0);
            labels[day] = !known ? DirectionLabel.Unknown
                : state == 1 ? DirectionLabel.Escalating : state == -1 ? DirectionLabel.Narrowing : DirectionLabel.Holding;
        }

        return labels;
    }

    /// <summary>c0 of each; an answer names nothing later than itself, so the day of reading does not matter.</summary>
    private static Dictionary<string, double> Impacts(IReadOnlyList<ScoringEvent> live, PlainScope scope) =>
        live.ToDictionary(e => e.Id, e => Impact(e, scope) * Response(e, live));

    private static (List<KeyValuePair<string, double>> Parts, double Z, double Variance) Parts(
        IReadOnlyList<ScoringEvent> live, Dictionary<string, double> impact, PlainScope scope, DateOnly day)
    {
        ScoringEvent[] past = [.. live.Where(e => e.Date <= day)];
        var parts = new List<KeyValuePair<string, double>>();
        double a = 0, variance = 0;
        foreach (var e in past)
        {
            var c = impact[e.Id] * Math.Pow(2, -Age(e.Date, day) / scope.HalfLife[ClassOf(e)]);
            foreach (var x in past.Where(x => x.Date > e.Date && impact[x.Id] * impact[e.Id] < 0))
            {
                c *= 1 - scope.Answer[ClassOf(x)] * PlainTables.Certainty(x.Certainty) * Overlap(e, x, scope);
            }

            a += Math.Abs(c);
            variance += Math.Pow(PlainTables.Uncertainty(e.Certainty) * c, 2);
            parts.Add(new(e.Id, c));
        }

        if (past.LastOrDefault(e => e.ExpiresOn is not null && PlainTables.Of(e.Action).Weight < 0) is { } truce
            && Age(day, truce.ExpiresOn!.Value) is >= 0 and < 30 and var n)
        {
            a += 2 * (1 - n / 30);
            parts.Add(new(truce.Id + "#deadline", 2 * (1 - n / 30)));
        }

        return (parts, a + scope.Silence, variance);
    }

    private static double Magnitude(ScoringEvent e)
    {
        if (e.Rate is { Before: not null, After: not null } same && same.Before == same.After)
        {
            return 0;
        }

        var r = e.Rate is { Unit: "percent", Before: { } before, After: { } after } ? Math.Min(1, Math.Abs(after - before) / 25) : .5;
        var v = e.TradeCoveredUsdBn is { } bn ? Math.Min(1, Math.Log(1 + bn) / Math.Log(301)) : .5;
        return .5 + .5 * r + .5 * v;
    }

    private static double Response(ScoringEvent e, IEnumerable<ScoringEvent> reading) =>
        reading.Any(x => x.Id == e.RespondsTo && Age(x.Date, e.Date) is >= 0 and <= 30 && !x.Actors.Intersect(e.Actors).Any()
            && Math.Sign(PlainTables.Of(x.Action).Weight) * Math.Sign(PlainTables.Of(e.Action).Weight) == 1) ? 1.2 : 1;

    private static double Overlap(ScoringEvent e, ScoringEvent x, PlainScope scope)
    {
        if (x.FrictionPoints.Count > 0)
        {
            var shared = e.FrictionPoints.Intersect(x.FrictionPoints).Count();
            return Math.Max(scope.Floor, e.FrictionPoints.Count == 0 ? 0 : (double)shared / e.FrictionPoints.Count);
        }

        return x.ActorLevel is ActorLevel.Leaders or ActorLevel.VicePremierCabinet || e.FrictionPoints.Count == 0 ? 1 : 0;
    }

    private static double Age(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}

/// <summary>A direction as §3 gives it; parts by event id.</summary>
internal sealed record PlainReading(
    double S, double Z, double B, double Se, double Low, double High, double Confidence, DirectionLabel Label, bool Stale, IReadOnlyDictionary<string, double> Parts);

namespace TradeMonitor.Web.Scoring;

/// <summary>
/// Contributions summed per class of event on one day. All of a class decay alike, so a later day's sums follow from these
/// without a look at the events.
/// </summary>
internal sealed class MomentumSums(ScoringScope scope)
{
    private const int Classes = 3;

    private readonly double[] _sum = new double[Classes], _mass = new double[Classes], _variance = new double[Classes];
    private int _day;

    /// <summary>Forgets everything; what is added next is worth so much on this day.</summary>
    public void StartAgain(int day)
    {
        Array.Clear(_sum);
        Array.Clear(_mass);
        Array.Clear(_variance);
        _day = day;
    }

    /// <summary>Counts a contribution in.</summary>
    public void Add(EventClass @class, double contribution, double uncertainty)
    {
        var c = (int)@class;
        _sum[c] += contribution;
        _mass[c] += Math.Abs(contribution);
        _variance[c] += MomentumFigures.Square(uncertainty * contribution);
    }

    /// <summary>What is left of it all on a later day.</summary>
    public (double Sum, double Mass, double Variance) On(int day)
    {
        double sum = 0, mass = 0, variance = 0;
        for (var c = 0; c < Classes; c++)
        {
            var left = scope.Left((EventClass)c, day - _day);
            sum += _sum[c] * left;
            mass += _mass[c] * left;
            variance += _variance[c] * left * left;
        }

        return (sum, mass, variance);
    }
}

namespace TradeMonitor.Web.Scoring;

/// <summary>
/// Contributions summed per class of event on one day. All of a class decay alike, so a later day's sums follow from these
/// without a look at the events.
/// </summary>
internal sealed class MomentumSums(ScoringScope scope)
{
    /// <summary>How many figures <see cref="AppendTo"/> gives: sum, mass and variance of each class.</summary>
    public const int Size = 3 * Classes;

    private const int Classes = 3;

    private readonly double[] _figures = new double[Size];

    /// <summary>The day on which the sums were made.</summary>
    public int Day { get; private set; } = int.MinValue;

    /// <summary>Forgets everything; what is added next is worth so much on this day.</summary>
    public void StartAgain(int day)
    {
        Array.Clear(_figures);
        Day = day;
    }

    /// <summary>Counts a contribution in.</summary>
    public void Add(EventClass @class, double contribution, double uncertainty)
    {
        var c = (int)@class;
        _figures[c] += contribution;
        _figures[Classes + c] += Math.Abs(contribution);
        _figures[2 * Classes + c] += MomentumFigures.Square(uncertainty * contribution);
    }

    /// <summary>What is left of it all on a later day.</summary>
    public (double Sum, double Mass, double Variance) On(int day) => Day == int.MinValue ? default : On(_figures, day - Day, scope);

    /// <summary>What is left of figures that <see cref="AppendTo"/> gave, so many days later.</summary>
    public static (double Sum, double Mass, double Variance) On(ReadOnlySpan<double> figures, int age, ScoringScope scope)
    {
        double sum = 0, mass = 0, variance = 0;
        for (var c = 0; c < Classes; c++)
        {
            var left = scope.Left((EventClass)c, age);
            sum += figures[c] * left;
            mass += figures[Classes + c] * left;
            variance += figures[2 * Classes + c] * left * left;
        }

        return (sum, mass, variance);
    }

    /// <summary>Gives the figures of <see cref="Day"/> away.</summary>
    public void AppendTo(List<double> figures) => figures.AddRange(_figures);
}

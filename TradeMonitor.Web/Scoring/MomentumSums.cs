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

    /// <summary>The day whose sums these are.</summary>
    public int Day { get; private set; } = int.MinValue;

    /// <summary>Lets everything decay to a later day.</summary>
    public void MoveTo(int day)
    {
        for (var c = 0; c < Classes && Day != int.MinValue; c++)
        {
            var left = scope.Left((EventClass)c, day - Day);
            _figures[c] *= left;
            _figures[Classes + c] *= left;
            _figures[2 * Classes + c] *= left * left;
        }

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

    /// <summary>Counts a contribution for less, because something answered it.</summary>
    public void Lessen(EventClass @class, double before, double after, double uncertainty)
    {
        var c = (int)@class;
        _figures[c] -= before - after;
        _figures[Classes + c] -= Math.Abs(before) - Math.Abs(after);
        _figures[2 * Classes + c] -= MomentumFigures.Square(uncertainty * before) - MomentumFigures.Square(uncertainty * after);
    }

    /// <summary>What is left of it all on a later day.</summary>
    public (double Sum, double Mass, double Variance) On(int day) => Day == int.MinValue ? default : On(_figures, day - Day, scope);

    /// <summary>What is left of figures that <see cref="AppendTo"/> gave, so many days later.</summary>
    public static (double Sum, double Mass, double Variance) On(ReadOnlySpan<double> figures, int age, ScoringScope scope)
    {
        // Class by class and not in a loop: a board does this for every point.
        var (deed, commitment, word) = scope.Left(age);
        return (
            (figures[0] * deed) + (figures[1] * commitment) + (figures[2] * word),
            (figures[3] * deed) + (figures[4] * commitment) + (figures[5] * word),
            (figures[6] * deed * deed) + (figures[7] * commitment * commitment) + (figures[8] * word * word));
    }

    /// <summary>Gives the figures of <see cref="Day"/> away.</summary>
    public void AppendTo(List<double> figures) => figures.AddRange(_figures);
}

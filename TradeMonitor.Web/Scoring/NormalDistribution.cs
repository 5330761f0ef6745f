namespace TradeMonitor.Web.Scoring;

/// <summary>The standard normal distribution, to about 1e-14 (series near the middle, continued fraction in the tails; Abramowitz and Stegun 26.2.11, 26.2.14).</summary>
public static class NormalDistribution
{
    /// <summary>Φ(x): the share below x.</summary>
    public static double Cumulative(double x)
    {
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        return Math.Abs(x) < 3 ? .5 + density * Series(x) : x > 0 ? 1 - density * Tail(x) : density * Tail(-x);
    }

    private static double Series(double x)
    {
        double term = x, sum = x;
        for (var n = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); n += 2)
        {
            term *= x * x / n;
            sum += term;
        }

        return sum;
    }

    private static double Tail(double x)
    {
        var fraction = x;
        for (var n = 120; n > 0; n--)
        {
            fraction = x + n / fraction;
        }

        return 1 / fraction;
    }
}

namespace TradeMonitor.Web.Scoring;

/// <summary>B, Z, se, the interval and A/Z of one day.</summary>
public readonly record struct MomentumFigures(double Score, double Mass, double StandardError, double Low, double High, double Confidence)
{
    /// <summary>The figures that contributions amount to, silence counted in (SCORING.md §3).</summary>
    /// <param name="sum">Sum of the contributions.</param>
    /// <param name="mass">Sum of their sizes.</param>
    /// <param name="variance">Sum of the squares of their uncertainties.</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    public static MomentumFigures Of(double sum, double mass, double variance, ScoringScope scope, ScoringOptions options)
    {
        var silence = scope.Options.Silence;
        var z = mass + silence;
        var b = sum / z;
        var error = Math.Sqrt(variance + Square(options.SilenceUncertainty * silence)) / z;
        var reach = options.IntervalZ * error;
        return new(b, z, error, Math.Max(-1, b - reach), Math.Min(1, b + reach), mass / z);
    }

    /// <summary>How likely each label is, given the interval.</summary>
    public LabelProbabilities Probabilities(ScoringScope scope, ScoringOptions options)
    {
        var threshold = (scope.Options.On + scope.Options.Off) / 2;
        var spread = options.ProbabilitySpread * StandardError;
        var escalating = NormalDistribution.Cumulative((Score - threshold) / spread);
        var narrowing = NormalDistribution.Cumulative((-threshold - Score) / spread);
        return new(narrowing, 1 - escalating - narrowing, escalating);
    }

    internal static double Square(double x) => x * x;
}

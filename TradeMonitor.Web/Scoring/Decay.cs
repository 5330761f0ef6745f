namespace TradeMonitor.Web.Scoring;

/// <summary>Decay by whole days with a half-life, from a table: 2^(−age/H).</summary>
public sealed class Decay
{
    /// <summary>Ages that are kept, from 0 on.</summary>
    public const int TableDays = 4096;
    private readonly double[] _byAge = new double[TableDays];
    private readonly double _halfLife;

    /// <param name="halfLife">Days, above zero.</param>
    public Decay(double halfLife)
    {
        _halfLife = halfLife;
        for (var age = 0; age < TableDays; age++)
        {
            _byAge[age] = Math.Pow(2, -age / halfLife);
        }
    }

    /// <summary>What is left after so many days, 0–1.</summary>
    public double After(int days) => days < TableDays ? _byAge[days] : Math.Pow(2, -days / _halfLife);
}

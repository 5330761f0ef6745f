namespace TradeMonitor.Web.Features.Answers;

/// <summary>Places days on a strip: a logarithm of one day more, so that the first days have room and 0 has a place.</summary>
/// <param name="Longest">Days at the right end.</param>
/// <param name="Width">Pixels from 0 to <paramref name="Longest"/>.</param>
public sealed record DayScale(int Longest, double Width)
{
    /// <summary>Pixels between dots that must not lie upon each other.</summary>
    public const int DotStep = 8;

    private const int MostDotsInAPile = 8;

    private static readonly int[] RoundDays = [0, 1, 3, 7, 14, 30, 90, 180, 365, 730, 1825, 3650];

    /// <summary>The scale that holds some days; two with the same ends compare by eye.</summary>
    public static DayScale For(IEnumerable<int> days, double width) => new(Math.Max(365, days.DefaultIfEmpty().Max()), width);

    /// <summary>The days at which the axis is marked.</summary>
    public IEnumerable<int> Ticks => RoundDays.Where(d => d <= Longest && d is not (3 or 14 or 180));

    /// <summary>Pixels from the left.</summary>
    public double X(double days) => Width * Math.Log(1 + days) / Math.Log(1 + Longest);

    /// <summary>Where the dot of each day lies: pixels from the left and upwards from the axis; those that would lie upon each other pile up.</summary>
    /// <param name="days">Ascending.</param>
    public IReadOnlyList<(int Days, double X, double Up)> Dots(IReadOnlyList<int> days)
    {
        var piles = days.GroupBy(d => (int)Math.Round(X(d) / DotStep)).ToList();
        // A pile that would grow out of the strip is pressed together.
        var step = Math.Min(DotStep, (double)MostDotsInAPile * DotStep / piles.Select(p => p.Count()).DefaultIfEmpty(1).Max());
        return [.. piles.SelectMany(pile => pile.Select((d, i) => (d, (double)pile.Key * DotStep, i * step)))];
    }
}

namespace TradeMonitor.Web.Charts;

/// <summary>How a value is written; the drawing module and the table follow the same rules.</summary>
public enum ValueFormat
{
    /// <summary>As it is: <c>42</c>.</summary>
    Plain,

    /// <summary>With its sign and a true minus: <c>+34</c>, <c>−12</c>, <c>0</c>.</summary>
    WithSign,

    /// <summary>A share or a rate already in per cent: <c>25%</c>.</summary>
    Percent,
}

/// <summary>A fixed value axis: never scaled by the drawing library, so that two charts can be compared by eye.</summary>
public sealed record ValueAxis
{
    private const int MostTicks = 21;

    /// <summary>Makes an axis; the step must divide the span into at most 20 equal parts.</summary>
    /// <param name="min">Value at the bottom edge.</param>
    /// <param name="max">Value at the top edge.</param>
    /// <param name="step">Distance between two ticks.</param>
    /// <param name="format">How values are written.</param>
    /// <param name="decimals">Decimals of a value in the tooltip and the table, 0–4; ticks take as many as the step needs.</param>
    public ValueAxis(double min, double max, double step, ValueFormat format = ValueFormat.Plain, int decimals = 1)
    {
        if (!double.IsFinite(min) || !double.IsFinite(max) || max <= min)
        {
            throw new ArgumentException("The top of a value axis must be above its bottom.", nameof(max));
        }

        var parts = (max - min) / step;
        if (!(step > 0) || Math.Abs(parts - Math.Round(parts)) > 1e-9 || parts >= MostTicks)
        {
            throw new ArgumentException("The step must divide the value axis into at most 20 equal parts.", nameof(step));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 4);
        (Min, Max, Step, Format, Decimals) = (min, max, step, format, decimals);
    }

    /// <summary>Value at the bottom edge.</summary>
    public double Min { get; }

    /// <summary>Value at the top edge.</summary>
    public double Max { get; }

    /// <summary>Distance between two ticks.</summary>
    public double Step { get; }

    /// <summary>How values are written.</summary>
    public ValueFormat Format { get; }

    /// <summary>Decimals of a value in the tooltip and the table.</summary>
    public int Decimals { get; }

    /// <summary>Equal parts between bottom and top.</summary>
    public int Parts => (int)Math.Round((Max - Min) / Step);

    /// <summary>The values that carry a grid line and a label, from the bottom up.</summary>
    public Sequence<double> Ticks => [.. Enumerable.Range(0, Parts + 1).Select(i => Min + (i * Step))];

    /// <summary>Where a value lies: 0 at the bottom, 1 at the top; outside the axis it is held at the edge.</summary>
    public double Position(double value) => Math.Clamp((value - Min) / (Max - Min), 0, 1);

    /// <summary>
    /// An axis with round ticks that holds all given values and zero, with three to six parts:
    /// for rates and amounts whose span is not known beforehand.
    /// </summary>
    public static ValueAxis Around(IEnumerable<double> values, ValueFormat format = ValueFormat.Plain, int decimals = 1)
    {
        var (low, high) = values.Append(0).Aggregate((Low: 0d, High: 0d), (a, v) => (Math.Min(a.Low, v), Math.Max(a.High, v)));
        if (high - low == 0)
        {
            high = low + 1;
        }

        var size = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 3)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(m => m * size).First(s => Math.Ceiling(high / s) - Math.Floor(low / s) <= 6);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step, format, decimals);
    }
}

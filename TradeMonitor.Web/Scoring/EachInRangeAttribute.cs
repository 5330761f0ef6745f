namespace TradeMonitor.Web.Scoring;

/// <summary>The range of each of the three figures of a <see cref="ByClass"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachInRangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>Least value, itself allowed.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>Greatest value, itself allowed.</summary>
    public double Maximum { get; } = maximum;
}

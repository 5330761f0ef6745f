using System.Globalization;

namespace TradeMonitor.Web.Charts;

/// <summary>How days and values are written on charts and in their tables. The drawing module follows the same rules.</summary>
public static class ChartFormat
{
    private const int SpareDecimals = 2;

    /// <summary>A day: <c>10 Nov 2025</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A value as in tooltip and table; <c>n/a</c> where nothing is known.</summary>
    public static string Value(double? value, ValueAxis axis) =>
        value is { } v ? Write(v, axis.Format, axis.Decimals) : "n/a";

    /// <summary>A value beside a grid line: no more decimals than the step needs.</summary>
    public static string Tick(double value, ValueAxis axis)
    {
        var decimals = 0;
        for (var step = axis.Step; decimals < 4 && Math.Abs(step - Math.Round(step)) > 1e-9; step *= 10)
        {
            decimals++;
        }

        return Write(value, axis.Format, decimals);
    }

    /// <summary>A value with few decimals more than are written of it; all of them where fewer would be written otherwise.</summary>
    internal static double Short(double value, ValueAxis axis) =>
        Math.Round(value, Math.Min(15, axis.Decimals + SpareDecimals)) is var few && Value(few, axis) == Value(value, axis) ? few : value;

    /// <summary>A number for markup: invariant, at most two decimals.</summary>
    internal static string Svg(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Write(double value, ValueFormat format, int decimals)
    {
        var digits = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        var isZero = digits.All(c => c is '0' or '.');
        var sign = isZero ? "" : value < 0 ? "−" : format == ValueFormat.WithSign ? "+" : "";
        return sign + digits + (format == ValueFormat.Percent ? "%" : "");
    }
}

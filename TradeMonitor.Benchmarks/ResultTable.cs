using System.Globalization;

namespace TradeMonitor.Benchmarks;

/// <summary>What was measured, row by row: printed as soon as it is known, and once more as one table at the end.</summary>
internal sealed class ResultTable
{
    private readonly List<string> _rows = [];

    /// <summary>Whether every row with a goal meets it.</summary>
    public bool IsMet { get; private set; } = true;

    /// <summary>Adds a row.</summary>
    /// <param name="workload">What was done.</param>
    /// <param name="unit">Of the figures.</param>
    /// <param name="ours">What the product did.</param>
    /// <param name="reference">What the reference did in the same run; null for no reference.</param>
    /// <param name="goal">In words.</param>
    /// <param name="met">Null for no goal.</param>
    public void Add(string workload, string unit, double ours, double? reference = null, string goal = "–", bool? met = null)
    {
        IsMet &= met ?? true;
        var row = $"| {workload} | {Figure(ours)} {unit} | {(reference is { } r ? $"{Figure(r)} {unit}" : "–")} | {(reference is { } d and not 0 ? $"{Figure(ours / d)}×" : "–")} | {goal} | {met switch { true => "yes", false => "**no**", null => "–" }} |";
        _rows.Add(row);
        Console.WriteLine(row);
    }

    /// <summary>Prints all rows under their headings.</summary>
    public void Print()
    {
        Console.WriteLine("\n| workload | ours | reference in the same run | ratio | goal | met |\n|---|---:|---:|---:|---|---|");
        _rows.ForEach(Console.WriteLine);
    }

    private static string Figure(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", >= 0.1 or 0 => "0.00", >= 0.001 => "0.0000", _ => "0.0e0" }, CultureInfo.InvariantCulture);
}

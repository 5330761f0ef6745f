using System.Globalization;

namespace TradeMonitor.Benchmarks;

/// <summary>What was asked for on the command line: <c>--name value</c>, in any order.</summary>
internal sealed class VerbOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <param name="args">The command line after the verb.</param>
    /// <param name="known">Names that may occur.</param>
    /// <exception cref="ArgumentException">Something else occurs.</exception>
    public VerbOptions(IReadOnlyList<string> args, params IReadOnlyList<string> known)
    {
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !known.Contains(args[i][2..]) || i + 1 == args.Count)
            {
                throw new ArgumentException($"'{args[i]}' is not understood; known are, each with a value: {string.Join(' ', known.Select(k => "--" + k))}", nameof(args));
            }

            _values[args[i][2..]] = args[i + 1];
        }
    }

    /// <summary>A text, or null if it was not given.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>Texts by commas.</summary>
    public IReadOnlyList<string> Texts(string name, string otherwise) => (Text(name) ?? otherwise).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A number above 0.</summary>
    public double Number(string name, double otherwise) => Text(name) is { } text ? Positive(name, text) : otherwise;

    /// <summary>A whole number above 0.</summary>
    public int Count(string name, int otherwise) => checked((int)Number(name, otherwise));

    /// <summary>A share, 0–1, written as <c>5%</c>.</summary>
    public double Share(string name, double otherwise) => Text(name) is { } text ? Positive(name, text.TrimEnd('%')) / 100 : otherwise;

    private static double Positive(string name, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"--{name}: '{text}' is no number above 0.", nameof(text));
}

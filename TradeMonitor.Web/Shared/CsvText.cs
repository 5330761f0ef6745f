using System.Buffers;
using System.Globalization;
using System.Text;

namespace TradeMonitor.Web.Shared;

/// <summary>
/// Writes CSV: comma, CRLF, UTF-8 with a byte order mark, header row, ISO dates, invariant numbers. Text that a spreadsheet would
/// run as a formula is led by an apostrophe; numbers are written as numbers, so −5.2 stays one.
/// </summary>
public sealed class CsvText
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t");

    // What spreadsheets take for the start of a formula, full-width forms included.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n\0|%＝＋－＠");

    private readonly StringBuilder _text = new();

    /// <summary>Begins with a header row.</summary>
    public CsvText(IEnumerable<string> header) => AddRow(header);

    /// <summary>Adds a row of texts, numbers, days and nulls.</summary>
    public void AddRow(IEnumerable<object?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            _text.Append(first ? "" : ",").Append(Cell(cell));
            first = false;
        }

        _text.Append("\r\n");
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>Text that no spreadsheet runs: led by an apostrophe if it could be read as a formula.</summary>
    public static string Harmless(string text)
    {
        // Spreadsheets look past leading blanks.
        var start = text.AsSpan().TrimStart();
        return (start.Length > 0 && Formula.Contains(start[0])) || (text.Length > 0 && Formula.Contains(text[0])) ? "'" + text : text;
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(Harmless(text)),
        DateOnly day => Formats.Iso(day),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(Quoted) || text.StartsWith(' ') || text.EndsWith(' ') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

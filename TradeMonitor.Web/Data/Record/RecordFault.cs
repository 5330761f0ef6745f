namespace TradeMonitor.Web.Data.Record;

/// <summary>What is wrong at one place of a record.</summary>
/// <param name="File">Name of the file, such as <c>developments.json</c>; the folder where no file can be named.</param>
/// <param name="RowId">Id of the row, or its number where it has none; null for the file as a whole.</param>
/// <param name="Field">Path of the field within the row, such as <c>followThrough[1].date</c>.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record RecordFault(string File, string? RowId, string? Field, string Message)
{
    /// <summary>One line: file · row: field: message.</summary>
    public override string ToString() =>
        OneLine($"{File}{(RowId is null ? "" : $" · {RowId}")}{(Field is null ? "" : $": {Field}")}: {Message}");

    private static string OneLine(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}

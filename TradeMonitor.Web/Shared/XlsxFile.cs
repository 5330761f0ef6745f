using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TradeMonitor.Web.Shared;

/// <summary>A table as an Excel workbook: typed cells, dates as dates, a frozen and filtered header, and a sheet that says what was asked.</summary>
public static class XlsxFile
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0, Day = 1, Head = 2;

    /// <summary>Writes the workbook.</summary>
    /// <param name="name">Of the sheet with the table.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">Texts, numbers, days and nulls, as many as there are columns.</param>
    /// <param name="about">What was asked, as pairs of a name and a value.</param>
    public static byte[] Write(string name, IReadOnlyList<string> columns, IReadOnlyCollection<IEnumerable<object?>> rows, IEnumerable<(string Name, object? Value)> about)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = Sheet([columns, .. rows], Head);
            list.InsertAt(FrozenHeader(), 0);
            list.Append(new AutoFilter { Reference = $"A1:{ColumnName(columns.Count)}{rows.Count + 1}" });
            var sheets = new Sheets();
            Add(name, 1, list);
            Add("About", 2, Sheet(about.Select(a => (IEnumerable<object?>)[a.Name, a.Value]), Plain));
            book.Workbook = new Workbook(sheets);

            void Add(string title, uint number, Worksheet sheet)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet;
                sheets.Append(new Sheet { Name = title, SheetId = number, Id = book.GetIdOfPart(part) });
            }
        }

        return file.ToArray();
    }

    private static Worksheet Sheet(IEnumerable<IEnumerable<object?>> rows, uint headStyle)
    {
        var data = new SheetData();
        var style = headStyle;
        foreach (var cells in rows)
        {
            data.Append(new Row(cells.Select(c => Cell(c, style))));
            style = Plain;
        }

        return new(new Columns(new Column { Min = 1, Max = 50, Width = 22, CustomWidth = true }), data);
    }

    private static SheetViews FrozenHeader() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static Cell Cell(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        double number => new Cell(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = style },
        int number => new Cell(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = style },
        DateOnly day => new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate())) { DataType = CellValues.Number, StyleIndex = Day },
        // A typed string is never run as a formula, whatever it begins with.
        string text => new Cell(new InlineString(new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style },
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    // XML has no place for control characters; a workbook with one does not open.
    private static string Writable(string text) =>
        text.All(System.Xml.XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value >= 32 || r.Value is '\t' or '\n' or '\r'));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true }));

    private static string ColumnName(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);
}

using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>The figures of a chart as files for spreadsheets and scripts.</summary>
internal static class ChartTables
{
    /// <summary>Days and figures only, each column by a name that scripts can hold on to.</summary>
    public static byte[] Csv(FigureTable figures)
    {
        var csv = new CsvText(figures.Columns);
        foreach (var row in figures.Rows)
        {
            csv.AddRow(row);
        }

        return csv.ToBytes();
    }

    /// <summary>The same as a workbook, with a sheet that says what they are.</summary>
    public static byte[] Xlsx(FigureTable figures, ChartAnswer answer) => XlsxFile.Write("Figures", figures.Columns, figures.Rows,
    [
        ("subject", answer.Subject),
        ("title", answer.Title),
        ("unit", answer.Unit),
        ("source", answer.Sources ?? answer.Source),
        ("as_of", answer.AsOf),
        ("known_on", answer.KnownOn),
        ("method", answer.Method),
        ("permalink", answer.Permalink.AbsoluteUri),
    ]);
}

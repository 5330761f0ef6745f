using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>Turns a chart into the file that is asked for.</summary>
/// <param name="json">How answers are spelled.</param>
public sealed class ChartFiles(IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json) : IDisposable
{
    // A large picture takes 23 MB and a processor while it is drawn. Half of them is left to the pages; who comes later waits.
    private readonly SemaphoreSlim _drawing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The file.</summary>
    /// <param name="format">One of <see cref="ChartFile.Formats"/>.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="style">How a picture looks.</param>
    /// <param name="scale">Of a PNG, 1 or 2.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<ChartFile> WriteAsync(string format, ExportedChart chart, PictureStyle style, int scale, CancellationToken cancellation)
    {
        var answer = ChartAnswer.Of(chart, null);
        var bytes = format switch
        {
            "csv" => Csv(chart.Content.Figures()),
            "json" => Encoding.UTF8.GetBytes(Json(answer)),
            "xlsx" => Xlsx(chart.Content.Figures(), answer),
            _ => await DrawAsync(() => Picture(format, new ChartPicture(chart.Content, chart.Caption, style), answer, scale), cancellation),
        };
        return new($"{chart.FileName()}.{format}", ChartFile.TypeOf(format), bytes);
    }

    /// <summary>All charts of a screen as one PDF, a page each.</summary>
    /// <param name="charts">At least one.</param>
    /// <param name="page">What the screen is called.</param>
    /// <param name="style">How they look.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<ChartFile> WritePageAsync(IReadOnlyList<ExportedChart> charts, string page, PictureStyle style, CancellationToken cancellation)
    {
        var bytes = await DrawAsync(() => ChartPicture.Pdf([.. charts.Select(c => new ChartPicture(c.Content, c.Caption, style))]), cancellation);
        return new($"{(charts[0] with { Chart = page }).FileName()}.pdf", ChartFile.TypeOf("pdf"), bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _drawing.Dispose();

    private byte[] Picture(string format, ChartPicture picture, ChartAnswer answer, int scale) => format switch
    {
        "svg" => Encoding.UTF8.GetBytes(picture.Svg(Json(answer))),
        "png" => picture.Png(scale),
        _ => ChartPicture.Pdf([picture]),
    };

    private async Task<byte[]> DrawAsync(Func<byte[]> draw, CancellationToken cancellation)
    {
        await _drawing.WaitAsync(cancellation);
        try
        {
            return draw();
        }
        finally
        {
            _drawing.Release();
        }
    }

    private string Json(ChartAnswer answer) => JsonSerializer.Serialize(answer, json.Value.SerializerOptions);

    private static byte[] Csv(FigureTable figures)
    {
        var csv = new CsvText(figures.Columns);
        foreach (var row in figures.Rows)
        {
            csv.AddRow(row);
        }

        return csv.ToBytes();
    }

    private static byte[] Xlsx(FigureTable figures, ChartAnswer answer) => XlsxFile.Write("Figures", figures.Columns, figures.Rows, About(answer));

    private static IEnumerable<(string Name, object? Value)> About(ChartAnswer answer) =>
    [
        ("subject", answer.Subject),
        ("title", answer.Title),
        ("unit", answer.Unit),
        ("source", answer.Sources ?? answer.Source),
        ("as_of", answer.AsOf),
        ("known_on", answer.KnownOn),
        ("method", answer.Method),
        ("permalink", answer.Permalink.AbsoluteUri),
    ];
}

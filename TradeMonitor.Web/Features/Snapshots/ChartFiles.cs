using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Features.Snapshots.Marks;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>Turns a chart into the file that is asked for; a picture has its data and its seal inside.</summary>
/// <param name="seals">Seals pictures.</param>
/// <param name="json">How answers are spelled.</param>
/// <param name="telemetry">Times the making; null for nobody.</param>
public sealed class ChartFiles(SealQueries seals, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json, Instruments? telemetry = null) : IDisposable
{
    // A large picture takes 23 MB and a processor while it is drawn. Half of them is left to the pages; who comes later waits.
    private readonly SemaphoreSlim _drawing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The file.</summary>
    /// <param name="format">One of <see cref="ChartFile.Formats"/>.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="style">How a picture looks.</param>
    /// <param name="scale">Of a PNG, 1 or 2.</param>
    /// <param name="snapshot">Id of the snapshot that it becomes part of; null for none.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<ChartFile> WriteAsync(string format, ExportedChart chart, PictureStyle style, int scale, string? snapshot = null, CancellationToken cancellation = default)
    {
        using var timing = telemetry?.StartChart(chart.Chart, format);
        var answer = ChartAnswer.Of(chart, snapshot);
        var bytes = format switch
        {
            "csv" => ChartTables.Csv(chart.Content.Figures()),
            "json" => Encoding.UTF8.GetBytes(Json(answer)),
            "xlsx" => ChartTables.Xlsx(chart.Content.Figures(), answer),
            _ => await SealAsync(() => Picture(format, new ChartPicture(chart.Content, chart.Caption, style), answer, scale), cancellation),
        };
        timing?.Done();
        return new($"{chart.FileName(snapshot)}.{format}", ChartFile.TypeOf(format), bytes);
    }

    /// <summary>All charts of a screen as one PDF, a page each.</summary>
    /// <param name="charts">At least one.</param>
    /// <param name="page">What the screen is called.</param>
    /// <param name="style">How they look.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<ChartFile> WritePageAsync(IReadOnlyList<ExportedChart> charts, string page, PictureStyle style, CancellationToken cancellation = default)
    {
        using var timing = telemetry?.StartChart(page, "pdf");
        var data = JsonSerializer.Serialize(charts.Select(c => ChartAnswer.Of(c)), json.Value.SerializerOptions);
        var bytes = await SealAsync(() => PdfMarks.Add(ChartPicture.Pdf([.. charts.Select(c => new ChartPicture(c.Content, c.Caption, style))]), data), cancellation);
        timing?.Done();
        return new($"{(charts[0] with { Chart = page }).FileName()}.pdf", ChartFile.TypeOf("pdf"), bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _drawing.Dispose();

    private byte[] Picture(string format, ChartPicture picture, ChartAnswer answer, int scale) => format switch
    {
        "svg" => SvgMarks.Add(picture.Svg(), Json(answer)),
        "png" => PngMarks.Add(picture.Png(scale), Texts(answer), Json(answer)),
        _ => PdfMarks.Add(ChartPicture.Pdf([picture]), Json(answer)),
    };

    private async Task<byte[]> SealAsync(Func<byte[]> draw, CancellationToken cancellation)
    {
        await _drawing.WaitAsync(cancellation);
        try
        {
            return await seals.SealAsync(draw(), cancellation);
        }
        finally
        {
            _drawing.Release();
        }
    }

    private string Json(ChartAnswer answer) => JsonSerializer.Serialize(answer, json.Value.SerializerOptions);

    // By the names that PNG itself suggests, so that any viewer shows them.
    private static IEnumerable<(string Name, string Text)> Texts(ChartAnswer answer) =>
    [
        ("Title", $"{answer.Subject}: {answer.Title}"),
        ("Description", $"{answer.AltText} {answer.Unit}. As of {Formats.Iso(answer.AsOf)}, method {answer.Method}."),
        ("Source", $"{answer.Sources ?? answer.Source} · TradeMonitor · {answer.Permalink.AbsoluteUri}"),
        ("Software", "TradeMonitor"),
    ];
}

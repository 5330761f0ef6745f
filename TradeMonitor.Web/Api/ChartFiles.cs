using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Turns a chart into the file that is asked for.</summary>
/// <param name="json">How answers are spelled.</param>
internal sealed class ChartFiles(IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json) : IDisposable
{
    // A large picture takes 23 MB and a processor while it is drawn. Half of them is left to the pages; who comes later waits.
    private readonly SemaphoreSlim _easels = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>What a chart can be had as.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["svg", "png", "pdf", "csv", "json"];

    /// <summary>The file.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="asked">The chart.</param>
    /// <param name="style">How a picture looks.</param>
    /// <param name="scale">Of a PNG, 1 or 2.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<IResult> WriteAsync(string format, AskedChart asked, PictureStyle style, int scale, CancellationToken cancellation)
    {
        await _easels.WaitAsync(cancellation);
        try
        {
            return Write(format, asked, style, scale);
        }
        finally
        {
            _easels.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _easels.Dispose();

    private FileContentHttpResult Write(string format, AskedChart asked, PictureStyle style, int scale)
    {
        var (chart, caption) = (asked.Model, asked.Caption);
        var picture = new ChartPicture(chart, caption, style);
        var file = $"{asked.FileName}.{format}";
        return format switch
        {
            "svg" => TypedResults.File(Encoding.UTF8.GetBytes(picture.Svg(Data(chart, caption))), "image/svg+xml", file),
            "png" => TypedResults.File(picture.Png(scale), "image/png", file),
            "pdf" => TypedResults.File(picture.Pdf(), "application/pdf", file),
            "csv" => TypedResults.File(Csv(chart), "text/csv; charset=utf-8", file),
            _ => TypedResults.File(Encoding.UTF8.GetBytes(Data(chart, caption)), "application/json; charset=utf-8", file),
        };
    }

    private string Data(ChartModel chart, PictureCaption caption) => JsonSerializer.Serialize(ChartAnswer.Of(chart, caption), json.Value.SerializerOptions);

    // Days and figures only, each column by a name that scripts can hold on to.
    private static byte[] Csv(ChartModel chart)
    {
        var table = ChartTable.From(chart);
        var csv = new CsvText(table.Headings.Select(Column));
        foreach (var row in table.Rows)
        {
            csv.AddRow([row.Day, .. row.Values.Select(v => (object?)v), .. row.Marked is null ? Array.Empty<object?>() : [row.Marked]]);
        }

        return csv.ToBytes();
    }

    private static string Column(string heading) =>
        string.Join('_', heading.ToLowerInvariant().Split(heading.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries));
}

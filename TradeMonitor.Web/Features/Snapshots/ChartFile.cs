using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>A chart as a file.</summary>
/// <param name="Name">With its ending.</param>
/// <param name="Type">Media type.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ChartFile(string Name, string Type, byte[] Bytes)
{
    /// <summary>What a chart can be had as.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["svg", "png", "pdf", "csv", "json", "xlsx"];

    /// <summary>The media type of a format.</summary>
    public static string TypeOf(string format) => format switch
    {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "pdf" => "application/pdf",
        "csv" => CsvText.ContentType,
        "json" => "application/json; charset=utf-8",
        "xlsx" => XlsxFile.ContentType,
        _ => throw new ArgumentException($"'{format}' is no format of a chart.", nameof(format)),
    };
}

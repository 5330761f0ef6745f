namespace TradeMonitor.Web.Features.Snapshots.Marks;

/// <summary>Pictures with their data and their seal inside.</summary>
public static class MarkedPicture
{
    /// <summary>What can carry marks.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["png", "svg", "pdf"];

    /// <summary>What a file is, by its first bytes: one of <see cref="Formats"/>; null for anything else.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> file) =>
        PngMarks.IsPng(file) ? "png" : file.StartsWith("%PDF-"u8) ? "pdf" : IsSvg(file) ? "svg" : null;

    /// <summary>The data of a picture whose seal is whole.</summary>
    public static string ReadData(byte[] file) => FormatOf(file) switch
    {
        "png" => PngMarks.ReadData(file),
        "pdf" => PdfMarks.ReadData(file),
        _ => SvgMarks.ReadData(file),
    };

    private static bool IsSvg(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, 1024)];
        return start.IndexOf("<svg"u8) >= 0;
    }
}

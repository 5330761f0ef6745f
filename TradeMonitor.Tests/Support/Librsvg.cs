using System.Diagnostics;

namespace TradeMonitor.Tests.Support;

/// <summary>The viewer of SVG that desktops and converters use, by its command.</summary>
internal static class Librsvg
{
    public const string Missing = "rsvg-convert is not on the path: install librsvg2-bin.";

    private const string Command = "rsvg-convert";

    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Command)));

    /// <summary>The picture in its own size, as PNG.</summary>
    public static async Task<byte[]> DrawAsync(string svg, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(Command) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var png = new MemoryStream();
        var (drawn, said) = (process.StandardOutput.BaseStream.CopyToAsync(png, stop), process.StandardError.ReadToEndAsync(stop));
        await process.StandardInput.WriteAsync(svg.AsMemory(), stop);
        process.StandardInput.Close();
        await drawn;
        await process.WaitForExitAsync(stop);
        Assert.Equal((0, ""), (process.ExitCode, await said));
        return png.ToArray();
    }
}

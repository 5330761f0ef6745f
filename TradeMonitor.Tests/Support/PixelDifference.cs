using SkiaSharp;

namespace TradeMonitor.Tests.Support;

/// <summary>How far two pictures of one size differ.</summary>
internal static class PixelDifference
{
    private const int Tile = 8;

    /// <summary>
    /// The mean absolute difference of a channel, 0–255, in the tile of 8 × 8 pixels where it is largest. A mean over the whole picture would
    /// not do: each viewer smooths edges in its own way, and all edges together make more than a word that is missing.
    /// </summary>
    public static double Largest(byte[] one, byte[] other)
    {
        using var a = Decode(one);
        using var b = Decode(other);
        Assert.Equal((a.Width, a.Height), (b.Width, b.Height));
        var first = a.GetPixelSpan();
        var second = b.GetPixelSpan();
        var across = (a.Width + Tile - 1) / Tile;
        var sums = new int[across * ((a.Height + Tile - 1) / Tile)];
        for (var i = 0; i < first.Length; i++)
        {
            var (x, y) = (i / 4 % a.Width, i / 4 / a.Width);
            sums[(y / Tile * across) + (x / Tile)] += Math.Abs(first[i] - second[i]);
        }

        return sums.Max() / (3.0 * Tile * Tile); // alpha is the same in both: a picture has a ground
    }

    private static SKBitmap Decode(byte[] png)
    {
        using var data = SKData.CreateCopy(png);
        using var codec = SKCodec.Create(data);
        return SKBitmap.Decode(codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
    }
}

using SkiaSharp;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Tests.Charts;

/// <summary>A heat map in a picture: what there is room for, and that it can be told.</summary>
public class HeatMapPictureTests
{
    private const string Whole = "Jan 2024 to Dec 2025, the harshest first";

    public static TheoryData<PictureSize> Sizes => [.. Enum.GetValues<PictureSize>()];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void RowsWithoutRoom_AreToldOf(PictureSize size)
    {
        var (style, height) = (new PictureStyle(Size: size), 330f);

        var fit = HeatMapPainter.RowsIn(style, height);

        Assert.Equal(Whole, Map(fit).SubtitleIn(style, height));
        Assert.Equal($"{fit} of {fit + 1} points, the harshest first; all are in the CSV", Map(fit + 1).SubtitleIn(style, height));
        Assert.Equal((fit + 1) * 24, Map(fit + 1).Figures().Rows.Count);
    }

    [Theory]
    [InlineData(PictureSize.Memo)]
    [InlineData(PictureSize.Card)]
    [InlineData(PictureSize.Slide)]
    public void ManyRowsWithLongNames_StayWithinThePicture(PictureSize size)
    {
        var style = new PictureStyle(Size: size);

        using var picture = SKBitmap.Decode(new ChartPicture(Map(60, string.Join(' ', Enumerable.Repeat("controls", 40))), new("A pair", null, new(2025, 12, 5), new("https://example.org/")), style).Png(1));

        Assert.All(Enumerable.Range(0, style.Height), y => Assert.Equal(style.Background, picture.GetPixel(style.Width - 40, y)));
        Assert.All(Enumerable.Range(0, style.Width), x => Assert.Equal(style.Background, picture.GetPixel(x, style.Height - 40)));
    }

    private static HeatMapContent Map(int rows, string title = "A point")
    {
        DateOnly[] months = [.. Enumerable.Range(0, 24).Select(new DateOnly(2024, 1, 1).AddMonths)];
        return new(new("friction-map", "Narrowing", Whole, "Narrowing.", "points", "the harshest first", "friction_point", months.ToSequence(),
            Enumerable.Range(0, rows).Select(i => new HeatRow($"p{i}", title, ChartTone.Escalating, "/", months.Select(_ => new HeatValue(.7, ChartTone.Escalating)).ToSequence())).ToSequence(),
            new("Direction", "method v1", new(2025, 12, 5))));
    }
}

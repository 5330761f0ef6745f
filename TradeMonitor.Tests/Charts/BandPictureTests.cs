using SkiaSharp;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Tests.Charts;

/// <summary>States over time in a picture: few or many, all stays within it, and none is lost.</summary>
public class BandPictureTests
{
    private static readonly DateOnly Last = new(2025, 12, 5);

    private static readonly int[] Counts = [1, 7, 13, 21, 40, 200];

    public static TheoryData<PictureSize, int, string> Bands =>
    [
        .. Enum.GetValues<PictureSize>().SelectMany(size => Counts.Select(count => new TheoryDataRow<PictureSize, int, string>(size, count, "In force 20%"))),
        .. Enum.GetValues<PictureSize>().Select(size => new TheoryDataRow<PictureSize, int, string>(size, 40, string.Join(' ', Enumerable.Repeat("suspended", 30)))),
    ];

    [Theory]
    [MemberData(nameof(Bands))]
    public void Picture_KeepsItsMarginsAndTheRoomAboveItsFoot(PictureSize size, int count, string label)
    {
        var style = new PictureStyle(Size: size);

        using var picture = SKBitmap.Decode(Picture(style, count, label));

        Assert.All(Enumerable.Range(0, style.Height), y => Assert.Equal(style.Background, picture.GetPixel(style.Width - 22, y)));
        // Three lines stand at the foot; what the chart writes ends above them.
        Assert.All(Enumerable.Range(0, style.Width), x => Assert.Equal(style.Background, picture.GetPixel(x, style.Height - 48 - 64)));
    }

    [Fact]
    public void ShortStretch_CanStillBeSeen()
    {
        var style = new PictureStyle();
        using var picture = SKBitmap.Decode(Picture(style, 200, "In force 20%"));

        Assert.Contains(Enumerable.Range(48, 1104), x => picture.GetPixel(x, 150) == style.Fill(ChartTone.Escalating));
        Assert.Contains(Enumerable.Range(48, 1104), x => picture.GetPixel(x, 150) == style.Fill(ChartTone.NarrowingSoft));
    }

    [Fact]
    public void Figures_TellStateAndRateApart()
    {
        var content = new BandContent(Band(new BandSegment(new(2025, 11, 10), Last, "In force 12.5%", ChartTone.Escalating, "12.5%", "In force", 12.5)));

        Assert.Equal(["from", "to", "status", "rate"], content.Figures().Columns);
        Assert.Equal([new DateOnly(2025, 11, 10), Last, "In force", 12.5], content.Figures().Rows[0]);
    }

    private static byte[] Picture(PictureStyle style, int count, string label) =>
        new ChartPicture(new BandContent(Band([.. Enumerable.Range(0, count).Reverse().Select(i => new BandSegment(
            Last.AddDays((-9 * i) - 8), Last.AddDays(-9 * i), label, i % 2 == 0 ? ChartTone.Escalating : ChartTone.NarrowingSoft, "20%"))])),
            new("A point", null, Last, new("https://example.org/")), style).Png(1);

    private static BandModel Band(params Sequence<BandSegment> segments) =>
        new("status", "In force", "Status", "In force.", new(new(2020, 1, 1), Last), segments, new("Status", "method v1", Last));
}

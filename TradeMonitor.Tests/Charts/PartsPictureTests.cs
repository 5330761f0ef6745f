using SkiaSharp;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;

namespace TradeMonitor.Tests.Charts;

/// <summary>Contributions in a picture: few or many, all stays within it, and files hold every one.</summary>
public class PartsPictureTests
{
    private static readonly DateOnly Last = new(2025, 12, 5);

    private static readonly int[] Numbers = [1, 8, 60];

    public static TheoryData<PictureSize, int> Counts => [.. Enum.GetValues<PictureSize>().SelectMany(size => Numbers.Select(count => new TheoryDataRow<PictureSize, int>(size, count)))];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Picture_KeepsItsMarginsAndTheRoomAboveItsFoot(PictureSize size, int count)
    {
        var style = new PictureStyle(Size: size);

        using var picture = SKBitmap.Decode(new ChartPicture(Content(count), new("A point", null, Last, new("https://example.org/")), style).Png(1));

        Assert.All(Enumerable.Range(0, style.Height), y => Assert.Equal(style.Background, picture.GetPixel(style.Width - 22, y)));
        Assert.All(Enumerable.Range(0, style.Width), x => Assert.Equal(style.Background, picture.GetPixel(x, style.Height - 48 - 64)));
    }

    [Fact]
    public void EscalatingAndNarrowing_LieOnEitherSideOfZero()
    {
        var style = new PictureStyle();
        using var picture = SKBitmap.Decode(new ChartPicture(Content(2), new("A point", null, Last, new("https://example.org/")), style).Png(1));

        int[] Of(ChartTone tone) => [.. Enumerable.Range(0, style.Width * 2 / 5).Where(x => Enumerable.Range(0, style.Height).Any(y => picture.GetPixel(x, y) == style.Of(tone)))];
        Assert.NotEmpty(Of(ChartTone.Narrowing));
        Assert.NotEmpty(Of(ChartTone.Escalating));
        Assert.True(Of(ChartTone.Narrowing).Max() < Of(ChartTone.Escalating).Min());
    }

    [Fact]
    public void Figures_HoldEveryPart()
    {
        var figures = Content(60).Figures();

        Assert.Equal(["development", "date", "headline", "contribution", "of"], figures.Columns);
        Assert.Equal(60, figures.Rows.Count);
        Assert.Equal(["d0", Last, "A headline that is rather longer than any line of a small picture could ever hold, with its point, its actors and its sources", 30.0, "development"], figures.Rows[0]);
    }

    private static PartsContent Content(int count)
    {
        Sequence<Part> parts = [.. Enumerable.Range(0, count).Select(i => new Part($"d{i}", Last.AddDays(-i),
            "A headline that is rather longer than any line of a small picture could ever hold, with its point, its actors and its sources", i % 2 == 0 ? 30.0 / (i + 1) : -30.0 / (i + 1)))];
        return new(new("contributions", "Holding at +3.0", "Contributions", "Contributions.", parts, "developments", Math.Min(8, count), parts.Sum(p => p.Value), 30, new("Parts", "method v1", Last)));
    }
}

using System.Text.RegularExpressions;
using SkiaSharp;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Charts;

/// <summary>A picture has the colours of the screen, and what is written in it can be read, in every theme, measured in its pixels.</summary>
public partial class PictureStyleTests
{
    private const double Readable = 4.5; // WCAG 2.2, 1.4.3

    public static TheoryData<PictureTheme> Themes => [.. Enum.GetValues<PictureTheme>()];

    [Theory]
    [MemberData(nameof(Themes))]
    public void WrittenColours_StandOutFromTheGround(PictureTheme theme)
    {
        var style = new PictureStyle(theme);

        Assert.All([style.Text, style.Muted, style.Of(ChartTone.Escalating), style.Of(ChartTone.Narrowing), style.Of(ChartTone.Holding)], c => Assert.InRange(Contrast(c, style.Background), Readable, 21));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void WhatStandsOnAFill_StandsOutFromIt(PictureTheme theme)
    {
        var style = new PictureStyle(theme);

        Assert.All(Enumerable.Range(-5, 11).Select(style.Heat).Concat(Enum.GetValues<ChartTone>().Select(style.Fill)), fill => Assert.InRange(Contrast(style.Upon(fill), fill), Readable, 21));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void NamesOfBands_StandOutFromTheirTint_InThePixels(PictureTheme theme)
    {
        var days = new DayRange(new(2025, 1, 1), new(2025, 12, 5));
        var model = new ChartModel("direction", "Narrowing", "Narrowing.", days, new(-100, 100, 50, ValueFormat.WithSign), new("Direction", "method v1", days.To),
            [new("Direction", SeriesKind.Line, ChartTone.Primary, [new(days.From, 0), new(days.To, 0)])],
            bands: [new(-100, -30, ChartTone.Narrowing, "▼ narrowing"), new(30, 100, ChartTone.Escalating, "▲ escalating")]);
        var png = new ChartPicture(new TimeChartContent(model), new("A point", null, days.To, new("https://example.org/")), new(theme)).Png(2);
        using var picture = SKBitmap.Decode(png);

        // Where "▲ escalating" stands: the tint is what there is most of, the letters are what differs most from it.
        var pixels = Enumerable.Range(2080, 200).SelectMany(x => Enumerable.Range(210, 60).Select(y => picture.GetPixel(x, y))).ToList();
        var tint = pixels.CountBy(p => p).MaxBy(p => p.Value).Key;
        Assert.NotEqual(new PictureStyle(theme).Background, tint);
        Assert.InRange(pixels.Distinct().Max(p => Contrast(p, tint)), Readable, 21);
    }

    [Theory]
    [InlineData(PictureTheme.Light)]
    [InlineData(PictureTheme.Dark)]
    public void Colours_AreThoseOfTheScreen(PictureTheme theme)
    {
        var style = new PictureStyle(theme);

        Assert.Equal(OnScreen("var(--tm-surface)", theme), style.Background);
        Assert.Equal(OnScreen("var(--tm-text)", theme), style.Text);
        Assert.Equal(OnScreen("var(--tm-muted)", theme), style.Muted);
        Assert.Equal(OnScreen("var(--tm-line)", theme), style.Grid);
        Assert.All(Enum.GetValues<ChartTone>(), tone => Assert.Equal((tone, OnScreen(tone.LineCss(), theme)), (tone, style.Of(tone))));
    }

    [Fact]
    public void LongTitle_IsWrappedAndThenCut_NeverWiderThanItsRoom()
    {
        var lines = PictureFont.SemiBold.Wrap(string.Join(' ', Enumerable.Repeat("retaliation", 40)), 30, 900, 2);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.InRange(PictureFont.SemiBold.Measure(l, 30), 1, 900));
    }

    // Our tokens are colours of their own, or name one of the theme.
    private static SKColor OnScreen(string css, PictureTheme theme)
    {
        var sheet = SourceTree.Read("TradeMonitor.Web/wwwroot/css/app.css");
        var dark = sheet[sheet.IndexOf(":root[data-theme=dark]", StringComparison.Ordinal)..];
        while (Variable().Match(css) is { Success: true } variable)
        {
            var name = variable.Groups[1].Value;
            css = OfPalette(name, (theme == PictureTheme.Dark ? Theme.Dark : Theme.Light).PaletteLight)
                ?? (theme == PictureTheme.Dark ? Token(name, dark[..dark.IndexOf('}', StringComparison.Ordinal)]) : null)
                ?? Token(name, sheet)
                ?? throw new InvalidOperationException($"{name} stands nowhere.");
        }

        return SKColor.Parse(css);
    }

    private static string? OfPalette(string name, MudBlazor.Palette palette) => name switch
    {
        "mud-palette-surface" => palette.Surface.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex),
        "mud-palette-text-primary" => palette.TextPrimary.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex),
        "mud-palette-text-secondary" => palette.TextSecondary.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex),
        "mud-palette-lines-default" => palette.LinesDefault.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex),
        _ => null,
    };

    private static string? Token(string name, string rules) => Regex.Match(rules, $"--{name}: ([^;]+);") is { Success: true } token ? token.Groups[1].Value : null;

    [GeneratedRegex(@"^var\(--([\w-]+)\)$")]
    private static partial Regex Variable();

    private static double Contrast(SKColor one, SKColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(SKColor color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}

using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using TradeMonitor.Tests.Api;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Browser;

/// <summary>The SVG of a chart looks in other people's viewers as our own PNG does.</summary>
[Collection(LooksAtForms.Name)]
public class PictureChecks(BrowserFixture browser) : BrowserTest(browser)
{
    // Measured over all charts: edges that are smoothed in another way make up to 2.0 in Chromium and 6.1 in librsvg; the shortest label makes 27 if it is missing.
    private const double MostInChromium = 5, MostInLibrsvg = 10;

    private const string Tension = "tension?asOf=2025-12-05";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ChartFileTests.Charts), MemberType = typeof(ChartFileTests))]
    public async Task Svg_LooksInChromiumAsThePngDoes(string chart)
    {
        var visitor = await ArriveAsync();
        var (svg, png) = await PictureAsync(visitor, chart);

        Assert.InRange(PixelDifference.Largest(png, await OpenAsync(visitor, svg)), 0, MostInChromium);
    }

    [Theory]
    [MemberData(nameof(ChartFileTests.Charts), MemberType = typeof(ChartFileTests))]
    public async Task Svg_LooksInLibrsvgAsThePngDoes(string chart)
    {
        Assert.SkipUnless(Librsvg.IsHere, Librsvg.Missing);
        var (svg, png) = await PictureAsync(await ArriveAsync(), chart);

        Assert.InRange(PixelDifference.Largest(png, await Librsvg.DrawAsync(svg, Stop)), 0, MostInLibrsvg);
    }

    [Fact]
    public async Task LabelOrLineThatIsMissing_IsSeenInChromium()
    {
        var visitor = await ArriveAsync();
        var (svg, png) = await PictureAsync(visitor, Tension);

        foreach (var part in new[] { Label(svg), Line(svg) })
        {
            Assert.InRange(PixelDifference.Largest(png, await OpenAsync(visitor, Without(svg, part))), MostInChromium, 255);
        }
    }

    [Fact]
    public async Task LabelOrLineThatIsMissing_IsSeenInLibrsvg()
    {
        Assert.SkipUnless(Librsvg.IsHere, Librsvg.Missing);
        var (svg, png) = await PictureAsync(await ArriveAsync(), Tension);

        foreach (var part in new[] { Label(svg), Line(svg) })
        {
            Assert.InRange(PixelDifference.Largest(png, await Librsvg.DrawAsync(Without(svg, part), Stop)), MostInLibrsvg, 255);
        }
    }

    private static async Task<(string Svg, byte[] Png)> PictureAsync(Visitor visitor, string chart)
    {
        var (svg, png) = (await visitor.Page.APIRequest.GetAsync(ChartFileTests.Address(chart, "svg")), await visitor.Page.APIRequest.GetAsync(ChartFileTests.Address(chart, "png")));
        return (await svg.TextAsync(), await png.BodyAsync());
    }

    private static async Task<byte[]> OpenAsync(Visitor visitor, string svg)
    {
        await visitor.Page.SetContentAsync($"<body style='margin:0'><img style='display:block' src='data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}'>");
        return await visitor.Page.GetByRole(AriaRole.Img).ScreenshotAsync();
    }

    // Letters are outlines: the shortest outline is the one of the fewest letters.
    private static string Label(string svg) => Paths(svg).Where(p => (string?)p.Attribute("fill") != "none").Select(Outline).MinBy(o => o.Length)!;

    private static string Line(string svg) => Paths(svg).Where(p => (string?)p.Attribute("fill") == "none").Select(Outline).MaxBy(o => o.Length)!;

    private static IEnumerable<XElement> Paths(string svg) => XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "path");

    private static string Outline(XElement path) => path.Attribute("d")!.Value;

    private static string Without(string svg, string outline)
    {
        var picture = XDocument.Parse(svg);
        picture.Descendants().First(e => (string?)e.Attribute("d") == outline).Remove();
        return picture.ToString(SaveOptions.DisableFormatting);
    }
}

using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Shell;

/// <summary>What the build makes of other files: the cut of the font, and the one stylesheet.</summary>
public sealed partial class PageAssetTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private readonly HttpClient _browser = app.CreateClient(new() { HandleCookies = false });

    [Fact]
    public async Task CutOfTheFont_IsAskedForWhatItWasCutTo_AndIsTheLastToBeNamed()
    {
        var cutTo = Regex.Match(SourceTree.Read("TradeMonitor.Web/subset-inter.mjs"), "const characters = '(?<range>[^']+)'").Groups["range"].Value;

        var page = await _browser.GetStringAsync("/", TestContext.Current.CancellationToken);
        var faces = FontFace().Matches(page).Select(m => (File: m.Groups["file"].Value, Range: m.Groups["range"].Value, Weights: m.Groups["weights"].Value)).ToList();

        Assert.Equal(["inter-latin-wght-normal", "inter-latin-ext-wght-normal", "inter-core"], faces.Select(f => f.File));
        Assert.Equal(cutTo, faces[^1].Range);
        Assert.Single(faces.DistinctBy(f => f.Weights)); // faces of other weights would not stand in for each other
    }

    [Fact]
    public void Styles_AskForNoWeightThatTheCutLacks()
    {
        var weights = SourceTree.WebFiles(".css", ".razor", ".cs").SelectMany(path => Weight().Matches(SourceTree.Read(path))).Select(m => int.Parse(m.Groups["weight"].Value, null)).ToList();

        Assert.NotEmpty(weights);
        Assert.All(weights, weight => Assert.InRange(weight, 400, 700));
    }

    [Fact]
    public async Task Stylesheet_HoldsEveryRule_AndNoComment()
    {
        var sources = SourceTree.WebFiles(".css").Select(path => Comment().Replace(SourceTree.Read(path), "")).ToList();

        var sheet = await _browser.GetStringAsync("/lib/screens.css", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("/*", sheet, StringComparison.Ordinal);
        Assert.Equal(sources.Sum(text => text.Count(c => c == '{')), sheet.Count(c => c == '{'));
        Assert.Equal(sources.Sum(text => text.Count(c => c == ':')), sheet.Count(c => c == ':') + sources.Sum(text => DeepMark().Count(text)) * 2);
    }

    [GeneratedRegex(@"font-weight:(?<weights>[\d ]+);[^}]*url\([^)]*/(?<file>inter-[a-z-]+)\.[0-9a-z]+\.woff2\)[^}]*unicode-range:(?<range>[^}]+)\}")]
    private static partial Regex FontFace();

    [GeneratedRegex(@"font-weight:\s*(?<weight>\d+);")]
    private static partial Regex Weight();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("::deep")]
    private static partial Regex DeepMark();
}

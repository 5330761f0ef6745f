using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser.Pages;

/// <summary>One friction point.</summary>
public sealed partial class FrictionPointPage(IPage page) : ScreenPage(page)
{
    public ILocator Direction => Page.GetByTestId("direction");

    public ILocator Status => Page.GetByTestId("status");

    public ILocator Why => Page.GetByTestId("why");

    /// <summary>The development that the address names.</summary>
    public ILocator Target => Page.Locator("li.target");

    public static string Address(string id) => "/friction-points/" + id;

    /// <summary>The score on the chip, −100…+100.</summary>
    public async Task<double> ScoreAsync() => Last(await Direction.First.InnerTextAsync());

    /// <summary>The sum below the contributions.</summary>
    public async Task<double> SumOfWhyAsync() => Last(await Page.GetByTestId("why-sum").InnerTextAsync());

    private static double Last(string text) =>
        double.Parse(Figure().Matches(text)[^1].Value.Replace('−', '-'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[+−]?\d+(\.\d+)?")]
    private static partial Regex Figure();
}

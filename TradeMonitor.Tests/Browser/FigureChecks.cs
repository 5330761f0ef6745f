using System.Globalization;
using Microsoft.Playwright;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Browser;

/// <summary>What a chart shows as a table is what its file holds, written as the screen writes.</summary>
[Collection(LooksAtForms.Name)]
public class FigureChecks(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Day = "asOf=2025-12-05";

    private const string Rows =
        "rows => rows.map(r => [r.querySelector('time').dateTime, r.querySelector('th').textContent.trim(), ...[...r.querySelectorAll('td:not(.marked)')].map(c => c.textContent.trim())])";

    private static readonly ValueAxis
        Tenths = new(0, 100, 50),
        Whole = new(0, 100, 50, decimals: 0),
        SignedTenths = new(-100, 100, 50, ValueFormat.WithSign),
        SignedWhole = new(-100, 100, 50, ValueFormat.WithSign, 0),
        Percent = new(0, 100, 50, ValueFormat.Percent);

    private static readonly Dictionary<string, Dictionary<string, ValueAxis>> Screens = new()
    {
        [$"/?{Day}"] = new() { ["tension"] = Tenths },
        [$"/?{Day}&range=3m"] = new() { ["tension"] = Tenths },
        [$"/friction-points/us-ieepa-fentanyl-tariff?{Day}"] = new() { ["rate"] = Percent, ["direction"] = SignedTenths, ["level"] = Tenths },
        [$"/friction-points/cn-rare-earths?{Day}&range=all"] = new() { ["direction"] = SignedTenths, ["level"] = Tenths },
        [$"/friction-points/compare?points=cn-rare-earths,us-port-fees&{Day}"] = new() { ["compare-direction"] = SignedWhole, ["compare-level"] = Whole },
    };

    public static TheoryData<string> Addresses => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Table_ShowsTheFiguresOfTheFile(string address)
    {
        var visitor = await VisitAsync(address);
        var charts = visitor.Page.Locator("figure", new() { Has = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show as table") }) });
        Assert.Equal(Screens[address].Count, await charts.CountAsync());

        foreach (var chart in await charts.AllAsync())
        {
            var file = await chart.Locator("a[href*='.csv']").GetAttributeAsync("href");
            var name = file!.Split('/', '.')[2];
            await chart.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show as table") }).ClickAsync();
            await chart.GetByRole(AriaRole.Table).WaitForAsync();

            var shown = await chart.Locator("tbody tr").EvaluateAllAsync<string[][]>(Rows);
            var csv = await (await visitor.Page.APIRequest.GetAsync(file)).TextAsync();

            Assert.Contains(Day, file, StringComparison.Ordinal);
            Assert.NotEmpty(shown);
            Assert.Equal(Written(csv, Screens[address][name]), shown);
        }
    }

    // Marks come last, and hold commas; a day without a value is left empty in both.
    private static IEnumerable<string[]> Written(string csv, ValueAxis axis)
    {
        var lines = csv.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        var figures = lines[0].Split(',').Count(c => c is not ("day" or "marked"));
        return lines.Skip(1).Select(line => line.Split(',')).Select(cells => (string[])
        [
            cells[0],
            ChartFormat.Day(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            .. cells.Skip(1).Take(figures).Select(c => c.Length == 0 ? "" : ChartFormat.Value(double.Parse(c, CultureInfo.InvariantCulture), axis)),
        ]);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

/// <summary>The page as the server sends it.</summary>
public sealed partial class FrictionPointAddressTests(PointDossiers dossiers)
{
    private const int LeastTelling = 20;

    public static TheoryData<string> Days
    {
        get
        {
            var random = new Random(20251205);
            var first = new DateOnly(2018, 3, 1);
            return [.. Enumerable.Range(0, 20).Select(_ => Formats.Iso(first.AddDays(random.Next(TradeMonitorApp.Today.DayNumber - first.DayNumber))))];
        }
    }

    [Fact]
    public async Task UnknownPoint_Is404WithASearch()
    {
        var (status, page) = await GetAsync("/friction-points/no-such-point");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("type=\"search\"", page, StringComparison.Ordinal);
        Assert.Contains("There is nothing at this address", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?range=9y&show=%27%3B%20DROP&older=maybe&dev=%F0%9F%98%80")]
    [InlineData("?dev=no-such-development")]
    public async Task OddParameters_StillShowThePoint(string query)
    {
        var (status, page) = await GetAsync($"/friction-points/{PointDossiers.Fentanyl}{query}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Why ", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task NoPage_TellsOfLaterDays(string iso)
    {
        var day = DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
        var later = LaterTexts.After(day);
        foreach (var point in ShippedRecord.FrictionPoints)
        {
            var (_, page) = await GetAsync($"/friction-points/{point.Id}?range=all&asOf={iso}");
            var shown = Content().Match(page).Value;

            Assert.True(shown.Length > 1000, $"{point.Id} on {iso} shows nothing.");
            Assert.Empty(later.Where(t => t.Length >= LeastTelling && shown.Contains(t, StringComparison.Ordinal)).Select(t => $"{point.Id} on {iso}: {t}"));
        }
    }

    private async Task<(HttpStatusCode Status, string Page)> GetAsync(string address)
    {
        _ = dossiers.Queries;
        using var client = dossiers.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Content();
}

using System.Net;
using System.Text;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Engagements;

public class EngagementHttpTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private const int LeakDays = 12, LeakRounds = 6, ShortestTelling = 16;

    [Fact]
    public async Task Csv_HoldsExactlyTheRowsOfTheFilter_AllPages()
    {
        var (bytes, name) = await BytesAsync("/engagements/export.csv?asOf=2025-12-05&level=leaders,vice-premier-cabinet&page=1");

        Assert.Equal("trademonitor_us-cn_engagements_list_asof-20251205.csv", name);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        string[] lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.StartsWith("id,date,end_date,title,level,", lines[0], StringComparison.Ordinal);
        Assert.Equal(11 + 35, lines.Length - 1);
        Assert.StartsWith("2025-12-05-video,2025-12-05,,He Lifeng-Bessent-Greer video call on carrying out Busan,vice-premier-cabinet,", lines[1], StringComparison.Ordinal);
        Assert.All(lines[1..], l => Assert.EndsWith(",2025-12-05", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_SaysWhatWasAsked_AndHasTheItemsOfTheApi()
    {
        var export = JsonDocument.Parse((await BytesAsync("/engagements/export.json?outcome=rupture")).Bytes).RootElement;
        var api = JsonDocument.Parse((await BytesAsync("/api/v1/engagements?limit=500")).Bytes).RootElement.GetProperty("items");

        Assert.Equal("rupture", export.GetProperty("filter").GetProperty("outcome")[0].GetString());
        Assert.Equal(1, export.GetProperty("total").GetInt32());
        Assert.Equal(
            api.EnumerateArray().Single(i => i.GetProperty("outcome").GetString() == "rupture").GetRawText(),
            export.GetProperty("items")[0].GetRawText());
    }

    [Theory]
    [InlineData("level=kings", "level")]
    [InlineData("asOf=2025-13-40", "asOf")]
    [InlineData("relationship=zz-yy", "relationship")]
    [InlineData("from=soon", "from")]
    [InlineData("colour=red", "colour")]
    public async Task BadQuery_IsRefusedByName(string query, string field)
    {
        using var response = await app.CreateClient().GetAsync(new Uri($"/engagements/export.csv?{query}", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
        Assert.StartsWith(field + ":", problem.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutACircuit_ListAndRoundAreReadable()
    {
        var list = await TextAsync("/engagements?page=2&q=&from=&to=");
        var round = await TextAsync("/engagements/2025-12-05-video?asOf=2025-12-05");

        Assert.Contains("Page 2 of 2", list, StringComparison.Ordinal);
        Assert.DoesNotContain("engagement-problem", list, StringComparison.Ordinal);
        Assert.Contains("shorten the problem list", round, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PastDay_TellsNothingOfLaterDays()
    {
        var random = new Random(20251205);
        for (var i = 0; i < LeakDays; i++)
        {
            var day = new DateOnly(2018, 5, 4).AddDays(random.Next(3100));
            var asOf = $"asOf={day:yyyy-MM-dd}";
            var held = ShippedRecord.Engagements.Where(e => e.LastDay <= day).ToArray();
            string[] addresses =
            [
                $"/engagements?{asOf}", $"/engagements?{asOf}&page=2", $"/engagements/export.csv?{asOf}", $"/engagements/export.json?{asOf}",
                .. random.GetItems(held, LeakRounds).Append(held[^1]).Select(e => $"/engagements/{e.Id}?{asOf}"),
                $"/engagements/{ShippedRecord.Engagements.First(e => e.LastDay > day).Id}?{asOf}",
            ];
            string[] later =
            [
                .. LaterTexts.After(day), .. ShippedRecord.Engagements.Select(e => e.Note).OfType<string>(),
                .. ShippedRecord.Engagements.Where(e => e.LastDay > day).SelectMany(e => e.Readouts).Select(r => r.Gist),
            ];

            foreach (var address in addresses)
            {
                var text = await TextAsync(address);

                Assert.Equal((address, []), (address, later.Where(t => t.Length >= ShortestTelling && !address.Contains(t, StringComparison.Ordinal) && text.Contains(t, StringComparison.Ordinal)).ToArray()));
            }
        }
    }

    private async Task<string> TextAsync(string address) => WebUtility.HtmlDecode(Encoding.UTF8.GetString((await BytesAsync(address)).Bytes));

    private async Task<(byte[] Bytes, string? Name)> BytesAsync(string address)
    {
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(Token), response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}

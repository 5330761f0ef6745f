using System.Net;
using System.Text.Json;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Answers;

/// <summary>The screen, its files and the API over HTTP, without a circuit.</summary>
public class AnswersHttpTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    public static TheoryData<DateOnly> Days => [.. Spread.Days(6), new DateOnly(2025, 12, 5)];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task NothingOfLaterDays_IsShown(DateOnly asOf)
    {
        var later = LaterTexts.After(asOf);
        Assert.NotEmpty(later);

        foreach (var address in new[] { "/answers?actor=US&list=threats", "/answers?actor=CN&list=answers", "/answers/export.csv?", "/answers/export.json?", "/api/v1/answers?limit=500" })
        {
            var text = WebUtility.HtmlDecode(await GetAsync($"{address}&asOf={Formats.Iso(asOf)}"));
            Assert.All(later, t => Assert.DoesNotContain(t, text, StringComparison.Ordinal));
            Assert.All(ShippedRecord.Developments.Where(d => d.Date > asOf), d => Assert.DoesNotContain(d.Id, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Api_GivesTheFiguresOfTheScreenAndTheirRows()
    {
        var answer = Json(await GetAsync("/api/v1/answers?asOf=2025-12-05&limit=500"));

        var figures = answer.GetProperty("figures").EnumerateArray().ToDictionary(f => (f.GetProperty("actor").GetString(), f.GetProperty("list").GetString()));
        Assert.Equal(["carried-out", "withdrawn", "open"], figures[("US", "threats")].GetProperty("counts").EnumerateObject().Select(c => c.Name));
        Assert.Equal((30, 21.0), (figures[("US", "threats")].GetProperty("counts").GetProperty("carried-out").GetInt32(), figures[("US", "threats")].GetProperty("medianDays").GetDouble()));
        Assert.Equal(JsonValueKind.Null, figures[("CN", "easing")].GetProperty("medianDays").ValueKind);
        var rows = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(figures.Values.Sum(f => f.GetProperty("total").GetInt32()), rows.Count);
        Assert.Equal(rows.Count, rows.Select(r => r.GetProperty("key").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Api_PagesWithoutLosingARow()
    {
        var first = Json(await GetAsync("/api/v1/answers?actor=US&list=threats&limit=50"));
        var second = Json(await GetAsync($"/api/v1/answers?actor=US&list=threats&limit=50&after={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}"));

        Assert.Equal(53, first.GetProperty("total").GetInt32());
        Assert.Equal((50, 3), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task Api_KnownBeforeTheImport_HasNothingToAnswerWith() =>
        Assert.Contains("no relationship", await GetAsync("/api/v1/answers?knownOn=2020-01-01", HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/v1/answers?actor=NL", "actor")]
    [InlineData("/api/v1/answers?list=none", "list")]
    [InlineData("/api/v1/answers?list=easing&result=open", "result")]
    [InlineData("/answers/export.csv?relationship=us-zz", "relationship")]
    [InlineData("/answers/export.json?asOf=soon", "asOf")]
    [InlineData("/answers/export.json?colour=red", "colour")]
    public async Task BadValue_IsRefusedByName(string address, string field) =>
        Assert.True(Json(await GetAsync(address, HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(field, out _));

    [Fact]
    public async Task Csv_HoldsTheRowsOfTheList_AndIsTheSameTwice()
    {
        const string address = "/answers/export.csv?actor=US&list=threats&asOf=2025-12-05";
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("trademonitor_us-cn_answers_us_threats_asof-20251205.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(text, await GetAsync(address));
        var lines = text.TrimEnd().Split("\r\n");
        Assert.StartsWith("list,actor,id,date,action,directness,friction_points,headline,result,days,", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(42, lines.Length - 1);
        Assert.StartsWith("threats,US,2025-10-10-us-100pct-threat,2025-10-10,threaten,word,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",0,2025-12-05", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HasTheRowsOfTheApi()
    {
        var file = Json(await GetAsync("/answers/export.json?actor=CN&list=answers&result=answered"));
        var api = Json(await GetAsync("/api/v1/answers?actor=CN&list=answers&result=answered"));

        Assert.Equal(3, file.GetProperty("total").GetInt32());
        Assert.Equal(api.GetProperty("items").GetRawText(), file.GetProperty("items").GetRawText());
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private async Task<string> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((address, expected), (address, response.StatusCode));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

using System.Net;
using System.Text.Json;
using TradeMonitor.Tests.Features.Answers;
using TradeMonitor.Tests.Features.Sources;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.Brief;

/// <summary>The page and the Markdown file over HTTP, without a circuit.</summary>
public class BriefHttpTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private const string November = "/brief.md?since=2025-11-05&asOf=2025-12-05";

    public static TheoryData<DateOnly> Days => [.. Spread.Days(6), new DateOnly(2025, 12, 5)];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task NothingOfLaterDays_IsShown(DateOnly asOf)
    {
        var later = LaterTexts.After(asOf);
        var titles = CitationRecount.Rows("sources").ToLookup(s => CitationRecount.Day(s, "publishedOn") > asOf, s => s.GetProperty("title").GetString()!);
        var ofLaterSources = titles[true].Except(titles[false]).ToList();
        Assert.NotEmpty(later);

        foreach (var page in new[] { "/brief", "/brief.md" })
        {
            var text = Plain(await GetAsync($"{page}?since={Formats.Iso(asOf.AddDays(-90))}&asOf={Formats.Iso(asOf)}"));
            Assert.All(later, t => Assert.DoesNotContain(t, text, StringComparison.Ordinal));
            Assert.All(ofLaterSources, t => Assert.DoesNotContain(t, text, StringComparison.Ordinal));
            Assert.All(ShippedRecord.Developments.Where(d => d.Date > asOf), d => Assert.DoesNotContain(d.Id, text, StringComparison.Ordinal));
            Assert.All(ShippedRecord.Engagements.Where(e => e.LastDay > asOf).SelectMany(e => e.Readouts), r => Assert.DoesNotContain(r.Gist, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task November2025_StandsInTheFile()
    {
        var lines = (await GetAsync(November)).Split('\n');

        Assert.Equal("# Brief: United States – China", lines[0]);
        Assert.Equal("5 Nov 2025 to 5 Dec 2025: what came after the close of the first day, up to and with the last.", lines[2]);
        Assert.Equal("- Tension index, 0–100: 36.6 → 35.9", lines[4]);
        Assert.Contains("- Talks and commitments: 2 engagements closed; 2 commitments made, 13 changed state", lines);
        Assert.Contains("### [BIS 50% Affiliates Rule](<http://localhost/friction-points/us-affiliates-rule?asOf=2025-12-05>)", lines);
        Assert.Contains("- Level, 0–100: 50 → 20", lines);
        Assert.Contains("### 5 Dec 2025: [He Lifeng-Bessent-Greer video call on carrying out Busan](<http://localhost/engagements/2025-12-05-video?asOf=2025-12-05>)", lines);
        Assert.Contains("- Outcome: readout only", lines);
        Assert.Equal("As of 5 Dec 2025, score method v1: <http://localhost/brief?since=2025-11-05&asOf=2025-12-05>", lines[^2]);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public async Task File_SaysWhatItIs_AndIsTheSameTwice()
    {
        using var response = await app.CreateClient().GetAsync(new Uri(November, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/markdown; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("trademonitor_us-cn_brief_2025-11-05--2025-12-05_asof-20251205.md", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await GetAsync(November));
    }

    [Fact]
    public async Task Page_AndFile_SayTheSame()
    {
        var page = Plain(await GetAsync("/brief?since=2025-11-05&asOf=2025-12-05"));
        var file = (await GetAsync(November)).Split('\n');

        var headings = file.Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => Plain(l[(l.IndexOf('[', StringComparison.Ordinal) + 1)..l.IndexOf("](<", StringComparison.Ordinal)])).ToList();
        Assert.True(headings.Count > 40, $"{headings.Count} headings");
        Assert.All(headings, h => Assert.Contains(h, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OutcomeOfADeadline_IsToldWithoutANoteThatMayTellOfLaterDays()
    {
        var text = await GetAsync(November);

        Assert.Contains("[First date for 12 million tonnes of soybeans]", text, StringComparison.Ordinal);
        Assert.Contains("- Outcome: Pending → Extended\n- Known on 3 Dec 2025", text, StringComparison.Ordinal);
        Assert.DoesNotContain("8 January", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("since=2025-12-05&asOf=2025-12-05", "since")]
    [InlineData("since=soon", "since")]
    [InlineData("asOf=2099-01-01", "asOf")]
    [InlineData("relationship=us-zz", "relationship")]
    [InlineData("colour=red", "colour")]
    public async Task BadValue_IsRefusedByName(string query, string field) => Assert.True(
        JsonDocument.Parse(await GetAsync($"/brief.md?{query}", HttpStatusCode.BadRequest)).RootElement.GetProperty("errors").TryGetProperty(field, out _));

    [Fact]
    public async Task AssessmentMadeInThePeriod_IsTold_AndNotBefore()
    {
        await using var own = new TradeMonitorApp();
        _ = own.Server; // starts it
        await own.AssessAsync(TeamAssessments.Of("cn-rare-earths", AssessedDirection.Escalating));

        var today = await own.CreateClient().GetStringAsync(new Uri("/brief.md", UriKind.Relative), TestContext.Current.CancellationToken);
        var yesterday = await own.CreateClient().GetStringAsync(new Uri("/brief.md?asOf=2026-11-22", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("- Assessment: None → ▲ Escalating, until 23 Dec 2026, by Ada Lead\n- Talks have stalled since the summer.", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Assessment", yesterday, StringComparison.Ordinal);
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace("\\", "", StringComparison.Ordinal);

    private async Task<string> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((address, expected), (address, response.StatusCode));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

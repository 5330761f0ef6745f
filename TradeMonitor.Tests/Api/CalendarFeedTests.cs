using System.Net;
using TradeMonitor.Tests.Features.Calendar;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Api;

/// <summary>The calendar feed over the shipped record, read back by a reader of our own.</summary>
public class CalendarFeedTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Feed = "/feeds/deadlines.ics";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?asOf=2025-12-05")]
    [InlineData("?relationship=us-cn&asOf=2019-02-01")]
    public async Task Feed_TellsTheDeadlinesOfTheRecord(string query)
    {
        var day = query.Length == 0 ? TradeMonitorApp.Today : DateOnly.Parse(query[^10..], System.Globalization.CultureInfo.InvariantCulture);

        var events = (await ReadAsync(Feed + query)).Events;

        var expected = DeadlineRecount.On(day).Select(d => ($"deadline-{d.Id}@trademonitor", d.Date, d.Date.AddDays(1), d.Outcome == "superseded" ? "CANCELLED" : "CONFIRMED", 0, d.Outcome == "pending" ? 3 : 0));
        Assert.Equal(expected.Order(), events.Select(e => (e.Uid, e.Start, e.End, e.Status, e.Sequence, e.Alarms.Count)).Order());
        Assert.Equal(events.OrderBy(e => e.Start).ThenBy(e => e.Uid, StringComparer.Ordinal).Select(e => e.Uid), events.Select(e => e.Uid));
    }

    [Fact]
    public async Task Calendar_HasANameAndAnIntervalToAskAgain()
    {
        var properties = (await ReadAsync(Feed + "?relationship=cn-us&kind=expiry")).Properties;

        Assert.Contains(("NAME", "TradeMonitor: deadlines (US-CN\\, expiry)"), properties);
        Assert.Contains(("X-WR-CALNAME", "TradeMonitor: deadlines (US-CN\\, expiry)"), properties);
        Assert.Contains(("REFRESH-INTERVAL;VALUE=DURATION", "P1D"), properties);
    }

    [Fact]
    public async Task Event_SaysWhatHappensIfNobodyActs_AndLeadsToItsPage()
    {
        var truce = (await ReadAsync(Feed)).Events.Single(e => e.Start == new DateOnly(2027, 1, 10));

        Assert.Equal("Tariff truce ends after the two-month extension", truce.Summary);
        Assert.StartsWith("If nobody acts: the pause, relief or measure runs out.\nExpiry, announced 23 Sep 2026.\nOn: ", truce.Description, StringComparison.Ordinal);
        Assert.Contains("\nSources: ", truce.Description, StringComparison.Ordinal);
        Assert.StartsWith("http://localhost/calendar?id=2027-01-10", truce.Url, StringComparison.Ordinal);
        Assert.Equal(["-P1D", "-P30D", "-P7D"], truce.Alarms.Select(a => a.Replace("-P1W", "-P7D", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DecidedOne_TellsItsOutcome_AndWarnsNoLonger()
    {
        var cuts = (await ReadAsync(Feed)).Events.Single(e => e.Start == new DateOnly(2025, 5, 14));

        Assert.Equal("Met: Geneva tariff cuts due", cuts.Summary);
        Assert.StartsWith("Outcome: met, known since 14 May 2025. Both sides cut rates.\n", cuts.Description, StringComparison.Ordinal);
        Assert.Empty(cuts.Alarms);
    }

    [Fact]
    public async Task Filters_NarrowIt()
    {
        var fees = ShippedRecord.FrictionPoints.Where(p => p.Category == Category.PortFee).Select(p => p.Id).ToHashSet();

        Assert.Equal(ShippedRecord.Deadlines.Count(d => d.FrictionPoints.Any(fees.Contains)), (await ReadAsync(Feed + "?category=port-fee")).Events.Count);
        Assert.Equal(ShippedRecord.Deadlines.Count(d => d.FrictionPoints.Contains("us-tiktok")), (await ReadAsync(Feed + "?point=us-tiktok")).Events.Count);
        Assert.Equal(ShippedRecord.Deadlines.Count(d => d.Kind is DeadlineKind.Review or DeadlineKind.ScheduledMeeting), (await ReadAsync(Feed + "?kind=review,scheduled-meeting")).Events.Count);
        Assert.Empty((await ReadAsync(Feed + "?knownOn=2020-01-01")).Events);
    }

    [Fact]
    public async Task NothingChanged_GivesTheSameBytes_AndThenNone()
    {
        using var client = api.CreateClient();
        var address = new Uri(Feed, UriKind.Relative);
        using var first = await client.GetAsync(address, Stop);
        using var second = await client.GetAsync(address, Stop);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Stop), await second.Content.ReadAsByteArrayAsync(Stop));

        using var byTag = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var bySecond = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfModifiedSince = first.Content.Headers.LastModified } };

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(byTag, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(bySecond, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("asOf=2025-13-40", "asOf")]
    [InlineData("knownOn=never", "knownOn")]
    [InlineData("relationship=us-zz", "relationship")]
    [InlineData("category=tarif", "category")]
    [InlineData("kind=party", "kind")]
    [InlineData("point=moon", "point")]
    [InlineData("limit=5", "limit")]
    public async Task BadParameter_IsRefusedByName(string query, string field) =>
        Assert.True((await api.GetAsync($"{Feed}?{query}", HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(field, out _));

    private async Task<IcsDocument> ReadAsync(string address) =>
        IcsDocument.Read(await api.CreateClient().GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop));
}

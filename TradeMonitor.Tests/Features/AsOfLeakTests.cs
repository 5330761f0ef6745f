using System.Net;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features;

/// <summary>As of a past day no page, feed, file or answer tells of anything that became known later.</summary>
public class AsOfLeakTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private const int Days = 8, Seed = 20251205;

    private static readonly string[] Addresses =
    [
        "/", "/?range=all&points=all", "/friction-points", "/friction-points/compare?points=cn-rare-earths,us-port-fees",
        "/timeline", "/timeline?lanes=point", "/engagements", "/commitments", "/calendar", "/calendar?view=list", "/lists", "/lists?range=all",
        "/answers", "/answers?actor=US&list=threats", "/answers?actor=CN&list=answers", "/indicators", "/brief", "/brief.md",
        "/search?q=tariff", "/search?q=china", "/sources", "/sources?view=disputes", "/method",
        "/feeds/developments.atom", "/feeds/deadlines.ics",
        "/engagements/export.csv", "/engagements/export.json", "/commitments/export.csv", "/commitments/export.json", "/answers/export.csv", "/answers/export.json",
        "/friction-points/export.csv", "/friction-points/export.json",
        "/charts/tension.json", "/charts/tension.svg", "/charts/friction-map.json", "/charts/lists.json", "/charts/lists.csv",
        "/api/v1/friction-points?limit=500", "/api/v1/developments?limit=500", "/api/v1/developments.csv?limit=500", "/api/v1/engagements?limit=500", "/api/v1/engagements.csv?limit=500",
        "/api/v1/commitments?limit=500", "/api/v1/deadlines?limit=500", "/api/v1/sources?limit=500", "/api/v1/cooperation", "/api/v1/indicators", "/api/v1/answers",
        "/api/v1/search?q=tariff", "/api/v1/search?q=truce",
    ];

    /// <summary>Days drawn once and for all, and those of the founding article and of the busiest spring.</summary>
    public static TheoryData<string> PastDays
    {
        get
        {
            var random = new Random(Seed);
            var first = new DateOnly(2018, 6, 1);
            var length = TradeMonitorApp.Today.DayNumber - first.DayNumber;
            return [.. Enumerable.Range(0, Days).Select(_ => first.AddDays(random.Next(length)).ToString("yyyy-MM-dd", null)), "2025-12-05", "2025-04-11"];
        }
    }

    [Theory]
    [MemberData(nameof(PastDays))]
    public async Task NothingThatBecameKnownLater_IsShown(string day)
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", null);
        var later = LaterTexts.After(asOf);
        Assert.NotEmpty(later);
        using var client = app.CreateClient();
        var leaks = new List<string>();

        foreach (var address in Addresses.Concat(OfRowsKnownOn(asOf)))
        {
            var dated = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={day}";
            using var answer = await client.GetAsync(new Uri(dated, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK || (answer.StatusCode == HttpStatusCode.NotFound && address.StartsWith("/charts/", StringComparison.Ordinal)), $"{dated}: {answer.StatusCode}");
            var shown = Unfolded(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            leaks.AddRange(later.Where(text => shown.Contains(text, StringComparison.Ordinal)).Select(text => $"{dated} shows {text}"));
        }

        Assert.Empty(leaks);
    }

    private static IEnumerable<string> OfRowsKnownOn(DateOnly day) =>
    [
        .. ShippedRecord.Engagements.Where(e => e.LastDay <= day).TakeLast(4).Select(e => $"/engagements/{e.Id}"),
        .. ShippedRecord.FrictionPoints.Where(p => p.OpenedOn <= day).TakeLast(6).Select(p => $"/friction-points/{p.Id}"),
        .. ShippedRecord.FrictionPoints.Where(p => p.OpenedOn <= day).Take(2).SelectMany(p => new[] { $"/friction-points/{p.Id}?older=yes", $"/api/v1/friction-points/{p.Id}", $"/feeds/friction-points/{p.Id}.atom" }),
    ];

    // Lines of a calendar are folded after 75 octets, and commas in it are escaped.
    private static string Unfolded(string text) => text.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal)
        ? text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal)
        : text;
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Timeline;

namespace TradeMonitor.Tests.Features.Timeline;

/// <summary>What lies in the lanes equals a count straight from the files, and nothing of later days is among it.</summary>
public class TimelineQueriesTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    public static TheoryData<string> Days => ["2018-03-08", "2020-02-14", "2025-04-11", "2025-12-05", "2026-11-23"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Lanes_HoldWhatARecountFinds(string day)
    {
        var asOf = Day(day);
        var counted = TimelineRecount.Upto(asOf);

        var categories = await FindAsync(new(), asOf);
        var points = await FindAsync(new() { Lanes = LaneKind.Point }, asOf);

        Assert.Equal((counted.Length, counted.Length), (categories.Items.Count, categories.OfAll));
        Assert.Equal(TimelineRecount.PerLane(counted, perPoint: false), Sorted(categories, lane => Code(lane)));
        Assert.Equal(TimelineRecount.PerLane(counted, perPoint: true), Sorted(points, lane => points.Points.Single(p => p.Value == lane).Key));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Arcs_LeadFromEveryActToItsAnswer(string day)
    {
        var asOf = Day(day);

        foreach (var lanes in Enum.GetValues<LaneKind>())
        {
            var timeline = await FindAsync(new() { Lanes = lanes }, asOf);

            var arcs = timeline.Chart.Arcs.Select(a => (IdOf(timeline, a.From), IdOf(timeline, a.To))).Order();
            Assert.Equal(TimelineRecount.Answers(TimelineRecount.Upto(asOf)), arcs);
            Assert.Equal(TimelineRecount.Talks(asOf), timeline.Chart.Lines.Count);
        }
    }

    [Theory]
    [InlineData("deed", null, null)]
    [InlineData("word", null, null)]
    [InlineData(null, "CN", null)]
    [InlineData("deed", "US", "tariff")]
    public async Task Filters_LeaveWhatARecountLeaves(string? directness, string? actor, string? category)
    {
        var counted = TimelineRecount.Upto(TradeMonitorApp.Today)
            .Where(d => directness is null || d.GetProperty("directness").GetString() == directness)
            .Where(d => actor is null || TimelineRecount.Texts(d, "actors").Contains(actor))
            .Where(d => category is null || TimelineRecount.Texts(d, "frictionPoints").Any(p => TimelineRecount.Points.GetValueOrDefault(p) == category)).ToArray();

        var (filter, problems) = TimelineFilter.Read(key => key switch { "directness" => directness, "actor" => actor, "category" => category, _ => null }, ["US", "CN"]);
        var timeline = await FindAsync(filter, TradeMonitorApp.Today);

        Assert.Empty(problems);
        Assert.Equal(counted.Select(d => d.GetProperty("id").GetString()).Order(StringComparer.Ordinal), timeline.Items.Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Equal(TimelineRecount.Answers(counted).Length, timeline.Chart.Arcs.Count);
    }

    [Fact]
    public async Task AnswersOff_LeavesTheArcsOut() => Assert.Empty((await FindAsync(new() { Answers = false }, TradeMonitorApp.Today)).Chart.Arcs);

    [Fact]
    public async Task Shades_AreTheStatusesOfAPoint_AndEndOnTheDay()
    {
        var timeline = await FindAsync(new() { Lanes = LaneKind.Point }, Day("2025-12-05"));

        var lane = timeline.Chart.Lanes.Single(l => l.Name == timeline.Points["us-ieepa-fentanyl-tariff"]);
        var steps = ShippedRecord.Developments.Where(d => d.Date <= Day("2025-12-05") && d.StatusAfter.ContainsKey("us-ieepa-fentanyl-tariff"))
            .OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal).Select(d => (d.Date, Status: d.StatusAfter["us-ieepa-fentanyl-tariff"])).ToList();
        Assert.Equal(steps[0].Date, lane.Bands[0].From);
        Assert.Equal(Day("2025-12-05"), lane.Bands[^1].To);
        foreach (var band in lane.Bands)
        {
            Assert.Equal(Web.Shared.Words.Of(steps.Last(s => s.Date <= band.From).Status), band.Label);
        }
    }

    [Fact]
    public async Task RandomDays_ShowNothingOfLaterOnes()
    {
        var random = new Random(20251205);
        for (var run = 0; run < 40; run++)
        {
            var asOf = Day("2018-03-08").AddDays(random.Next(3200));
            foreach (var lanes in Enum.GetValues<LaneKind>())
            {
                var timeline = await FindAsync(new() { Lanes = lanes }, asOf);

                Assert.All(timeline.Items, e => Assert.True(e.Date <= asOf));
                Assert.All(timeline.Talks, t => Assert.True(t.LastDay <= asOf));
                Assert.All(timeline.Chart.Lanes.SelectMany(l => l.Bands), b => Assert.True(b.From <= b.To && b.To <= asOf));
                Assert.Equal(asOf, timeline.Chart.Span.To);
            }

            var later = ShippedRecord.Developments.FirstOrDefault(d => d.Date > asOf);
            var opened = await FindAsync(new(), asOf);
            Assert.Null(later is null ? null : await Queries.OpenAsync(opened, later.Id, asOf, Token));
            foreach (var e in opened.Items.TakeLast(3))
            {
                var entry = await Queries.OpenAsync(opened, e.Id, asOf, Token);
                Assert.All(entry!.AnsweredBy, a => Assert.True(a.Date <= asOf));
            }
        }
    }

    [Fact]
    public async Task SameQuestion_IsAnsweredOnce_WhateverDaysAreSeen() => Assert.Same(
        await FindAsync(new() { From = Day("2025-01-01"), Page = 3 }, TradeMonitorApp.Today), await FindAsync(new() { To = Day("2026-01-01") }, TradeMonitorApp.Today));

    private TimelineQueries Queries => app.Services.GetRequiredService<TimelineQueries>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<TimelineModel> FindAsync(TimelineFilter filter, DateOnly asOf) =>
        (await Queries.FindAsync(filter, "us-cn", asOf, new(asOf, null), Token))!;

    private static string IdOf(TimelineModel timeline, int mark) => timeline.Items[timeline.Chart.Marks[mark].Item].Id;

    private static string Code(string words) => Enum.GetValues<Category>().Single(c => Web.Shared.Words.Of(c) == words).Code();

    private static SortedDictionary<string, int> Sorted(TimelineModel timeline, Func<string, string> key)
    {
        // Of the marks themselves, not of the figure beside the name, which must say the same.
        var perLane = timeline.Chart.Marks.CountBy(m => m.Lane).ToDictionary();
        Assert.All(timeline.Chart.Lanes.Index(), l => Assert.Equal(perLane.GetValueOrDefault(l.Index), l.Item.Count));
        return new(perLane.ToDictionary(l => key(timeline.Chart.Lanes[l.Key].Name), l => l.Value), StringComparer.Ordinal);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

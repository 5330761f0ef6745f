using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Sources;

namespace TradeMonitor.Tests.Features.Sources;

public class SourceQueriesTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    private SourceQueries Queries => app.Services.GetRequiredService<SourceQueries>();

    public static TheoryData<string> Days => ["2018-03-22", "2020-02-14", "2025-04-11", "2025-12-05", "2026-11-23"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task WhatRestsOnASource_EqualsARecountFromTheFiles(string day)
    {
        var asOf = Day(day);

        var listed = (await AllAsync(asOf)).SelectMany(e => e.Uses, (e, u) => (e.Source.Id, u.Citation.Kind.ToString(), u.Citation.RowId, u.Citation.Since));

        var counted = CitationRecount.All.Where(c => c.Value <= asOf && !CitationRecount.IsPublishedAfter(c.Key.Source, asOf)).Select(c => (c.Key.Source, c.Key.Kind, c.Key.Row, c.Value));
        Assert.Equal(counted.Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task SourceOfLaterDaysOrRows_IsNotListed(string day)
    {
        var asOf = Day(day);

        var listed = (await AllAsync(asOf)).Select(e => e.Source.Id).ToHashSet();

        var first = CitationRecount.All.GroupBy(c => c.Key.Source).ToDictionary(g => g.Key, g => g.Min(c => c.Value));
        var later = CitationRecount.Rows("sources").Select(s => s.GetProperty("id").GetString()!)
            .Where(id => CitationRecount.IsPublishedAfter(id, asOf) || (first.TryGetValue(id, out var since) && since > asOf)).ToHashSet();
        Assert.Empty(listed.Intersect(later));
        Assert.Equal(788, listed.Count + later.Count);
        Assert.Equal(listed.Order(), (await Queries.FindAsync(asOf, null, Token)).Select(s => s.Id).Order());
    }

    [Fact]
    public async Task SourceNotYetKnown_IsNotFound()
    {
        var later = CitationRecount.All.GroupBy(c => c.Key.Source).First(g => g.Min(c => c.Value) > Day("2025-04-11")).Key;

        Assert.Null(await Queries.FindOneAsync(later, Day("2025-04-11"), Token));
        Assert.NotNull(await Queries.FindOneAsync(later, TradeMonitorApp.Today, Token));
        Assert.Null(await Queries.FindOneAsync("src-none", TradeMonitorApp.Today, Token));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Disputes_AreThoseKnownByTheDay(string day)
    {
        var asOf = Day(day);

        var disputes = await Queries.DisputesAsync(asOf, Token);

        var expected = ShippedRecord.Developments.Where(d => d.Dispute is not null).Select(d => (d.Id, d.Date, d.Dispute))
            .Concat(ShippedRecord.Engagements.Where(e => e.Dispute is not null).Select(e => (e.Id, Date: e.LastDay, e.Dispute)))
            .Where(d => d.Date <= asOf).ToArray();
        Assert.Equal(expected.Select(d => d.Id).Order(), disputes.Select(d => d.Id).Order());
        Assert.All(disputes, d => Assert.Equal(expected.Single(e => e.Id == d.Id).Dispute, string.Join("; ", d.Accounts)));
    }

    [Fact]
    public async Task Today_ElevenFactsAreDisputed_AndThirtyTwoClaimsChecked()
    {
        var claims = await Queries.ClaimsAsync(TradeMonitorApp.Today, Token);

        Assert.Equal(11, (await Queries.DisputesAsync(TradeMonitorApp.Today, Token)).Count);
        Assert.Equal((32, 0), (claims.Claims.Count, claims.Hidden));
        Assert.Equal((21, 3, 8), (claims.Count(ClaimVerdict.Supported), claims.Count(ClaimVerdict.Contradicted), claims.Count(ClaimVerdict.NotCheckable)));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task ClaimWhoseFindingRestsOnALaterSource_StaysHidden(string day)
    {
        var claims = await Queries.ClaimsAsync(Day(day), Token);

        Assert.Equal(32, claims.Claims.Count + claims.Hidden);
        Assert.All(claims.Claims.SelectMany(c => c.Sources), s => Assert.True(s.PublishedOn is null || s.PublishedOn <= Day(day), s.Id));
    }

    [Fact]
    public async Task SameQuestion_IsAnsweredOnce()
    {
        var filter = new SourceFilter { Search = "soybean" };

        Assert.Same(await Queries.ListAsync(filter, Day("2025-12-05"), Token), await Queries.ListAsync(filter with { }, Day("2025-12-05"), Token));
    }

    [Fact]
    public async Task Filter_NarrowsByWordKindAndPublisher_AndCountsWhatEachFacetWouldLeave()
    {
        var filter = new SourceFilter { Search = "tariff", Kinds = [SourceKind.LegalAnalysis], Publishers = ["Baker McKenzie"] };

        var list = await Queries.ListAsync(filter, TradeMonitorApp.Today, Token);

        Assert.NotEmpty(list.Entries);
        Assert.All(list.Entries, e => Assert.Equal((SourceKind.LegalAnalysis, "Baker McKenzie"), (e.Source.Kind, e.Source.Publisher)));
        Assert.Equal(list.Found, list.Publishers.Single(p => p.Chosen).Count);
        Assert.Equal(788, list.OfAll);
    }

    [Fact]
    public async Task Orders_AreByPublisherByDateAndByCitations()
    {
        var newest = (await AllAsync(TradeMonitorApp.Today, SourceSort.Newest)).Select(e => e.Source.PublishedOn).ToArray();
        var cited = (await AllAsync(TradeMonitorApp.Today)).Select(e => e.Uses.Count).ToArray();

        Assert.Equal(newest.OrderByDescending(d => d is not null).ThenByDescending(d => d), newest);
        Assert.Equal(cited.OrderDescending(), cited);
    }

    [Fact]
    public async Task PageBeyondTheLast_ShowsTheLast()
    {
        var list = await Queries.ListAsync(new() { Page = int.MaxValue }, TradeMonitorApp.Today, Token);

        Assert.Equal((list.Pages, 788 % SourceSearch.PageSize), (list.Page, list.Entries.Count));
    }

    private async Task<List<SourceEntry>> AllAsync(DateOnly asOf, SourceSort sort = default)
    {
        var all = new List<SourceEntry>();
        for (var page = 1; ; page++)
        {
            var list = await Queries.ListAsync(new() { Page = page, Sort = sort }, asOf, Token);
            all.AddRange(list.Entries);
            if (page >= list.Pages)
            {
                return all;
            }
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

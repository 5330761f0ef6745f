using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Engagements;

namespace TradeMonitor.Tests.Features.Engagements;

public class EngagementFilterTests
{
    [Fact]
    public void Address_IsReadAndWrittenAlike()
    {
        var (filter, problems) = Read(("q", " soy "), ("level", "leaders,ministerial"), ("mechanism", "Phase One agreement"), ("mechanism", "Leaders' diplomacy"),
            ("outcome", "agreement"), ("format", "video,not-stated"), ("from", "2019-01-01"), ("to", "2020-12-31"), ("page", "2"));

        Assert.Empty(problems);
        Assert.Equal(
            [("q", "soy"), ("level", "leaders,ministerial"), ("mechanism", "Phase One agreement"), ("mechanism", "Leaders' diplomacy"), ("outcome", "agreement"),
                ("format", "video,not-stated"), ("from", "2019-01-01"), ("to", "2020-12-31"), ("page", "2")],
            filter.Parameters().Select(p => (p.Key, p.Value!)));
    }

    [Fact]
    public void NothingAsked_AsksForEverything()
    {
        var (filter, problems) = Read();

        Assert.Empty(problems);
        Assert.False(filter.IsNarrowed);
        Assert.All(filter.Parameters(), p => Assert.True(string.IsNullOrEmpty(p.Value)));
    }

    [Theory]
    [InlineData("level", "kings", "level: 'kings' is not a level; known are leaders, government, vice-premier-cabinet, ministerial, vice-ministerial, legislature, working-level, subnational.")]
    [InlineData("outcome", "war", "outcome: 'war' is not an outcome; known are agreement, framework, consensus, extension, readout-only, no-result, rupture.")]
    [InlineData("format", "fax", "format: 'fax' is not a format; known are in-person, video, phone, not-stated.")]
    [InlineData("from", "2025-13-01", "from: '2025-13-01' is not a day; it is left out. Use YYYY-MM-DD.")]
    [InlineData("to", "soon", "to: 'soon' is not a day; it is left out. Use YYYY-MM-DD.")]
    [InlineData("page", "0", "page: '0' is not a page number; showing the first. Use a whole number from 1 on.")]
    public void WhatCannotBeRead_IsNamedWithTheFix_AndLeftOut(string field, string text, string sentence)
    {
        var (filter, problems) = Read((field, text));

        Assert.Equal([(field, sentence)], problems.Select(p => (p.Key, p.Value)));
        Assert.False(filter.IsNarrowed);
        Assert.Equal(1, filter.Page);
    }

    [Fact]
    public void KnownCodes_StayBesideAnUnknownOne() => Assert.Equal([ActorLevel.Leaders], Read(("level", "kings,leaders")).Filter.Levels);

    [Fact]
    public void PeriodThatEndsBeforeItBegins_IsNamed()
    {
        var (filter, problems) = Read(("from", "2025-02-01"), ("to", "2025-01-01"));

        Assert.Equal("from: 2025-02-01 is after 2025-01-01; the period is left out. Give a first day that is not after the last.", problems["from"]);
        Assert.False(filter.IsNarrowed);
    }

    [Fact]
    public void SearchThatIsTooLong_IsCut() => Assert.Equal(EngagementFilter.LongestSearch, Read(("q", new string('a', 300))).Filter.Search.Length);

    private static (EngagementFilter Filter, IReadOnlyDictionary<string, string> Problems) Read(params (string Key, string Value)[] asked) =>
        EngagementFilter.Read(key => [.. asked.Where(a => a.Key == key).Select(a => a.Value)]);
}

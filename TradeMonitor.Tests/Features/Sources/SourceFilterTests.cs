using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Sources;

namespace TradeMonitor.Tests.Features.Sources;

public class SourceFilterTests
{
    [Fact]
    public void Address_IsReadWhole()
    {
        var (filter, problems) = SourceFilter.Read(" rare earth ", "press,official", ["A, B", "A, B", ""], "newest", "3");

        Assert.Empty(problems);
        Assert.Equal("rare earth", filter.Search);
        Assert.Equal([SourceKind.Press, SourceKind.Official], filter.Kinds);
        Assert.Equal(["A, B"], filter.Publishers);
        Assert.Equal((SourceSort.Newest, 3), (filter.Sort, filter.Page));
    }

    [Theory]
    [InlineData(null, "gossip", null, null, "kind: 'gossip' is not a kind of source; known are official, legal-analysis, press, think-tank, secondary-digest.")]
    [InlineData(null, null, "size", null, "sort: 'size' is not an order; known are most-cited, publisher, newest.")]
    [InlineData(null, null, null, "-1", "page: '-1' is not a page number; showing the first. Use a whole number from 1 on.")]
    [InlineData(null, null, null, "99999999999", "page: '99999999999' is not a page number; showing the first. Use a whole number from 1 on.")]
    public void WhatCannotBeRead_IsNamedAndLeftOut(string? q, string? kind, string? sort, string? page, string expected)
    {
        var (filter, problems) = SourceFilter.Read(q, kind, null, sort, page);

        Assert.Equal([expected], problems);
        Assert.Equal(new SourceFilter().Key, filter.Key);
    }

    [Fact]
    public void EndlessSearch_IsCutAndToldSo()
    {
        var (filter, problems) = SourceFilter.Read(new string('x', 10_000), null, null, null, null);

        Assert.Equal(200, filter.Search.Length);
        Assert.Equal(["q: a search takes at most 200 characters; this one has 10000, and only the first 200 were used."], problems);
    }
}

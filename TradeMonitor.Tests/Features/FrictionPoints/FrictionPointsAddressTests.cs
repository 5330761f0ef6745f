using Bunit;

namespace TradeMonitor.Tests.Features.FrictionPoints;

/// <summary>What the list makes of an address that asks for what is not there.</summary>
[Collection(ListTests.Name)]
public class FrictionPointsAddressTests(ListApp app) : ListPageContext(app)
{
    [Theory]
    [InlineData("category=tarif", "category: 'tarif' is not a category")]
    [InlineData("direction=up", "direction: 'up' is not a direction")]
    [InlineData("status=gone", "status: 'gone' is not a status")]
    [InlineData("imposedBy=u$", "imposedBy: 'u$' is not a jurisdiction code")]
    [InlineData("imposedBy=FR", "imposedBy: no friction point on record has 'FR'")]
    [InlineData("sector=unicorns", "sector: no friction point on record has 'unicorns'")]
    [InlineData("sort=colour", "sort: 'colour' is not an order")]
    [InlineData("compare=nothing", "compare: the record has no friction point 'nothing'")]
    public void BadValue_IsNamedAndLeftOut(string query, string problem)
    {
        var page = Page($"/friction-points?{query}");

        Assert.StartsWith(problem, page.Find("[data-testid=filter-problems]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Showing 47 of 47", page.Find("[data-testid=shown]").TextContent);
    }

    [Fact]
    public void TenKilobytes_AreCutWithAMessage()
    {
        var page = Page($"/friction-points?q={new string('x', 10_000)}");

        Assert.StartsWith("q: a search takes at most 200 characters; this one has 10000.", page.Find("[data-testid=filter-problems]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=empty]"));
    }

    [Theory]
    [InlineData("'; DROP TABLE FrictionPoints;--")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("‏مرحبا")]
    public void StrangeSearch_IsShownAsText(string q)
    {
        var page = Page($"/friction-points?q={Uri.EscapeDataString(q)}");

        Assert.Equal(q, page.Find("[data-testid=chosen] bdi").TextContent);
        Assert.Empty(page.FindAll("script"));
    }
}

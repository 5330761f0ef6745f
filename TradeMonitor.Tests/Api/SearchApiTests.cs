using System.Net;

namespace TradeMonitor.Tests.Api;

public class SearchApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Answer_NamesDayReadingCountsAndRows()
    {
        var answer = await api.GetAsync("/api/v1/search?q=soybaen&kind=friction-points,deadlines&limit=3&asOf=2025-12-05&relationship=cn-us");

        Assert.Equal("2025-12-05", answer.GetProperty("asOf").GetString());
        Assert.Equal("soybean", answer.GetProperty("reading").GetProperty("replaced")[0].GetProperty("used").GetString());
        var items = answer.GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(3, items.Length);
        Assert.All(items, i => Assert.True(i.GetProperty("kind").GetString() is "friction-points" or "deadlines"));
        Assert.True(answer.GetProperty("kinds").EnumerateArray().Sum(k => k.GetProperty("count").GetInt32()) > answer.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/api/v1/search", "q: say what to look for, such as q=soybeans.")]
    [InlineData("/api/v1/search?q=%25%25", "q: '%%' holds no letter and no digit. Use words, such as soybeans or Section 301.")]
    [InlineData("/api/v1/search?q=a&kind=claims", "kind: 'claims' is not searched; known are friction-points, developments, engagements, commitments, deadlines, cooperation, sources.")]
    [InlineData("/api/v1/search?q=a&limit=0", "limit: '0' is not a whole number from 1 to 500.")]
    [InlineData("/api/v1/search?q=a&relationship=us-zz", "relationship: the record holds no pair 'us-zz'; known are us-cn")]
    [InlineData("/api/v1/search?q=a&after=x", "after: this endpoint takes no such parameter; known are q, kind, limit, asOf, knownOn, relationship.")]
    public async Task BadParameter_IsNamed(string address, string expected)
    {
        var problem = await api.GetAsync(address, HttpStatusCode.BadRequest);

        Assert.StartsWith(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooLongText_IsRefused()
    {
        var problem = await api.GetAsync("/api/v1/search?q=" + new string('a', 201), HttpStatusCode.BadRequest);

        Assert.Equal("q: a search takes at most 200 characters; this one has 201. Use fewer words.", problem.GetProperty("detail").GetString());
    }
}

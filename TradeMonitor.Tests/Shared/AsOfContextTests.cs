using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class AsOfContextTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly RelationshipOption[] Pairs = [new("us-cn", "United States – China"), new("us-eu", "United States – European Union")];

    [Fact]
    public void BareAddress_IsTodayAndTheDefaultPair_AndLinksStayBare()
    {
        var asOf = Read("");

        Assert.Equal((Today, "us-cn", false, null), (asOf.Day, asOf.Relationship, asOf.IsPast, asOf.Problem));
        Assert.Equal("/sources", asOf.Urls.Sources());
    }

    [Fact]
    public void PastDayAndOtherPair_GoOnIntoEveryLink()
    {
        var asOf = Read("?asOf=2025-04-11&relationship=us-eu");

        Assert.Equal((new DateOnly(2025, 4, 11), "us-eu", true), (asOf.Day, asOf.Relationship, asOf.IsPast));
        Assert.Equal("/sources?relationship=us-eu&asOf=2025-04-11", asOf.Urls.Sources());
    }

    [Theory]
    [InlineData("?relationship=cn-us")]
    [InlineData("?RELATIONSHIP=US-CN")]
    [InlineData("?relationship=")]
    public void PairInEitherOrderAndCase_IsTheSamePair(string query) => Assert.Equal(("us-cn", null), (Read(query).Relationship, Read(query).Problem));

    [Fact]
    public void TwoMistakes_AreBothTold() => Assert.Equal(
        "asOf: 'x' is not a day; showing today, 23 Nov 2026. Use YYYY-MM-DD. relationship: the record holds no pair called 'us-xx'; showing United States – China.",
        Read("?asOf=x&relationship=us-xx").Problem);

    [Fact]
    public void SameAddress_GivesEqualContexts() => Assert.Equal(Read("?asOf=2025-04-11"), Read("?asOf=2025-04-11"));

    private static AsOfContext Read(string query) => AsOfContext.Read(new("http://localhost/friction-points" + query), Today, Pairs);
}

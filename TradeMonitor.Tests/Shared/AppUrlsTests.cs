using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class AppUrlsTests
{
    private static readonly AppUrls Now = new(null, null);
    private static readonly AppUrls Then = new(new(2025, 12, 5), "us-eu");

    [Fact]
    public void TodayAndDefaultPair_NeedNoParameters()
    {
        Assert.Equal("/", Now.Overview());
        Assert.Equal("/friction-points", Now.FrictionPoints());
        Assert.Equal("/method", Now.Method());
    }

    [Fact]
    public void DayAndPair_AreKept()
    {
        Assert.Equal("/?relationship=us-eu&asOf=2025-12-05", Then.Overview());
        Assert.Equal("/friction-points/fentanyl-tariff?relationship=us-eu&asOf=2025-12-05", Then.FrictionPoint("fentanyl-tariff"));
    }

    [Fact]
    public void Filters_AreEscaped_AndEmptyOnesLeftOut() => Assert.Equal(
        "/friction-points?direction=escalating,narrowing&q=R%26D%20%23%201",
        Now.FrictionPoints(q: "R&D # 1", category: "", direction: "escalating,narrowing"));

    [Fact]
    public void IdWithOddSigns_CannotLeaveItsPlace() => Assert.Equal("/friction-points/..%2Fadmin%3Fx", Now.FrictionPoint("../admin?x"));

    [Fact]
    public void Comparison_NamesItsPointsInOrder() => Assert.Equal("/friction-points/compare?points=b,a", Now.Compare(["b", "a"]));

    [Fact]
    public void Development_IsNamedForServerAndBrowser() =>
        Assert.Equal("/friction-points/a?dev=2025-11-10-b&asOf=2025-12-05#dev-2025-11-10-b", (Then with { Relationship = null }).Development("a", "2025-11-10-b"));

    [Fact]
    public void Data_TakesTheDayAlone()
    {
        Assert.Equal("/api/v1/friction-points/a?asOf=2025-12-05", Then.FrictionPointData("a"));
        Assert.Equal("/api/v1/friction-points/a/developments", Now.FrictionPointData("a", "developments"));
    }

    [Fact]
    public void Source_IsNamedByItsId() => Assert.Equal("/sources?id=s-1", Now.Source("s-1"));

    [Fact]
    public void Publishers_AreRepeated_AsTheirNamesHoldCommas() => Assert.Equal(
        "/sources?kind=press,official&publisher=A,%20B&publisher=C&page=2", Now.Sources(kind: "press,official", publishers: ["A, B", "C"], page: "2"));

    [Fact]
    public void PartsOfAScreen_KeepTheDay()
    {
        Assert.Equal("/sources?view=claims&relationship=us-eu&asOf=2025-12-05#c08", Then.Claims("c08"));
        Assert.Equal("/sources?id=src-a&relationship=us-eu&asOf=2025-12-05", Then.Source("src-a"));
        Assert.Equal("/method?point=p&relationship=us-eu&asOf=2025-12-05#worked", Then.Method("worked", "p"));
    }

    [Theory]
    [InlineData("/friction-points?q=x&asOf=2025-12-05&status=eased", "2025-12-04", "/friction-points?q=x&status=eased&asOf=2025-12-04")]
    [InlineData("/friction-points?ASOF=2025-12-05", null, "/friction-points")]
    [InlineData("/", "2025-12-04", "/?asOf=2025-12-04")]
    [InlineData("/method#constants", "2025-12-04", "/method?asOf=2025-12-04#constants")]
    [InlineData("/?status=a&status=b", "2025-12-04", "/?status=a&status=b&asOf=2025-12-04")]
    public void OneParameterChanged_LeavesAllOthers(string address, string? day, string expected) =>
        Assert.Equal(expected, AppUrls.With(address, AppUrls.AsOfKey, day));
}

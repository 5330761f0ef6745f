using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

public class SignInPathsTests
{
    [Theory]
    [InlineData("/friction-points?asOf=2025-04-11&q=a%20b#x")]
    [InlineData("/")]
    public void AddressOfThisSite_IsKept(string address) => Assert.Equal(address, SignInPaths.LocalOrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" /x")]
    [InlineData("sources")]
    public void AddressOfAnotherSite_LeadsHome(string? address) => Assert.Equal("/", SignInPaths.LocalOrHome(address));

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/Sign-In?returnUrl=/")]
    [InlineData("/invitation#x")]
    public void PageOfTheWayIn_IsNoPlaceToComeBackTo(string address) => Assert.Equal("/", SignInPaths.LocalOrHome(address));

    [Fact]
    public void SignInLink_KeepsTheAddress()
    {
        Assert.Equal("/sign-in?returnUrl=%2Fsources%3Fq%3Da", SignInPaths.SignInFrom("/sources?q=a"));
        Assert.Equal("/sign-in", SignInPaths.SignInFrom("/"));
    }
}

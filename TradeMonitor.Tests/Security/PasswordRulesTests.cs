using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("eleven char", "Use at least 12 characters; a few words in a row are easy to keep in mind.")]
    [InlineData("aaaaaaaaaaaaaaaa", "This repeats a few characters; use more different ones.")]
    [InlineData("Password123456!", "This is among the first passwords that are tried; use another.")]
    [InlineData("TradeMonitor2026", "This is among the first passwords that are tried; use another.")]
    [InlineData("qwertyuiop123", "This is among the first passwords that are tried; use another.")]
    [InlineData("greta.larsen is me", "Leave your address out of the password.")]
    public void BadPassword_IsRefusedForItsReason(string password, string reason) =>
        Assert.Equal(reason, PasswordRules.Fault("greta.larsen@example.org", password));

    [Theory]
    [InlineData("soy beans by the shipload")]
    [InlineData("12 chars, ok")]
    public void LongAndUncommonPassword_IsTaken(string password) => Assert.Null(PasswordRules.Fault("greta.larsen@example.org", password));

    [Fact]
    public void EndlessPassword_IsRefused() => Assert.Equal("Use at most 128 characters.", PasswordRules.Fault(null, new string('x', 129)));
}

using TradeMonitor.Web.Cli;

namespace TradeMonitor.Tests.Cli;

/// <summary><c>user</c> as an administrator or a script runs it.</summary>
public sealed class UserVerbTests : IDisposable
{
    private readonly Verb _verb = new();

    [Fact]
    public async Task Add_PrintsALink_AndListNamesTheInvited()
    {
        var (code, lines, _) = await _verb.RunAsync([("Access__PublicUrl", "https://trade.example.org")], "user", "add", "Lead@Example.org", "--role", "team-lead");
        var (_, listed, _) = await _verb.RunAsync("user", "list");

        Assert.Equal(0, code);
        Assert.Matches("^https://trade\\.example\\.org/invitation#[A-Za-z0-9_-]{43}$", Assert.Single(lines));
        Assert.Matches("^lead@example\\.org +team-lead +invited until ", Assert.Single(listed));
    }

    [Theory]
    [InlineData("role", "nobody@example.org", "--role", "reader")]
    [InlineData("disable", "nobody@example.org")]
    [InlineData("enable", "nobody@example.org")]
    public async Task UnknownPerson_EndsWithOneAndIsNamed(params string[] args)
    {
        var (code, _, errors) = await _verb.RunAsync(["user", .. args]);

        Assert.Equal(1, code);
        Assert.Equal("There is no person 'nobody@example.org'.", errors.Trim());
    }

    [Theory]
    [InlineData("add", "lead@example.org")]
    [InlineData("add", "lead", "--role", "team-lead")]
    [InlineData("add", "lead@example.org", "--role", "teamlead")]
    [InlineData("role", "lead@example.org")]
    [InlineData("list", "everybody")]
    public async Task WrongUsage_EndsWithTwo(params string[] args) => Assert.Equal(2, await CommandLine.RunAsync(["user", .. args]));

    public void Dispose() => _verb.Dispose();
}

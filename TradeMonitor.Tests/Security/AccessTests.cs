using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Security;

/// <summary>Which door is open to whom; an endpoint that is not on the list fails, so a new one has to be thought about.</summary>
public sealed partial class AccessTests : IAsyncDisposable
{
    // Open to all even where reading is not: what is needed to come in, and what a machine asks to know that we live.
    private static readonly string[] AlwaysOpen =
    [
        "/sign-in", "/sign-in/password", "/sign-in/passkey", "/sign-out", "/invitation", "/invitation/accept", "/passkeys/request-options", "/passkeys/creation-options",
        "/access-denied", "/health/live", "/health/ready",
    ];

    // Never open to strangers.
    private static readonly string[] SignedIn = ["/account", "/account/sign-out-everywhere", "/account/passkeys/add", "/account/passkeys/remove"];

    // Open where reading is.
    private static readonly string[] Reading =
    [
        "/", "/error", "/not-found", "/friction-points", "/friction-points/compare", "/friction-points/{id}", "/method", "/sources", "/history", "/history/export.csv",
        "/friction-points/export.{format:regex(^(csv|json|xlsx)$)}", "/openapi/{documentname}.json", "/feeds/developments.atom", "/feeds/friction-points/{id}.atom",
        "/api/v1/friction-points/", "/api/v1/friction-points/{id}", "/api/v1/friction-points/{id}/developments", "/api/v1/friction-points/{id}/scores", "/api/v1/tension",
        "/api/v1/relationships", "/api/v1/developments", "/api/v1/engagements", "/api/v1/commitments", "/api/v1/deadlines", "/api/v1/sources", "/api/v1/{**rest}",
    ];

    private readonly TradeMonitorApp _app = new();

    [Fact]
    public void EveryEndpoint_IsOnTheListOfWhoMayUseIt()
    {
        var found = Endpoints().Select(e => Path(e.RoutePattern.RawText!)).Where(p => !p.StartsWith("/_", StringComparison.Ordinal)).ToHashSet();

        Assert.Equal(AlwaysOpen.Concat(SignedIn).Concat(Reading).Order(), found.Order());
    }

    [Fact]
    public void WhatIsAlwaysOpen_SaysSo()
    {
        foreach (var endpoint in Endpoints().Where(e => AlwaysOpen.Contains(Path(e.RoutePattern.RawText!))))
        {
            Assert.True(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.DisplayName);
        }
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/history/export.csv")]
    public async Task Stranger_IsNotLetIn(string path)
    {
        using var client = _app.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/friction-points")]
    [InlineData("/friction-points/cn-rare-earths")]
    [InlineData("/sources")]
    [InlineData("/method")]
    [InlineData("/history?of=cn-rare-earths")]
    [InlineData("/friction-points/export.csv")]
    [InlineData("/api/v1/friction-points")]
    [InlineData("/api/v1/tension")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/feeds/developments.atom")]
    [InlineData("/feeds/friction-points/cn-rare-earths.atom")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task ReadingSwitchedOff_ClosesPagesFilesAndApiAlike(string path)
    {
        _app.Settings["Access:AnonymousReading"] = "false";
        using var client = _app.CreateClient(new() { AllowAutoRedirect = false });

        using var program = path.StartsWith("/_blazor", StringComparison.Ordinal)
            ? await client.PostAsync(path, null, TestContext.Current.CancellationToken)
            : await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, program.StatusCode);
    }

    [Fact]
    public async Task ReadingSwitchedOff_LeadsPeopleToTheSignIn_AndBackAfterwards()
    {
        _app.Settings["Access:AnonymousReading"] = "false";
        using var client = _app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html");

        using var answer = await client.GetAsync("/friction-points?asOf=2025-12-05", TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in?returnUrl=%2Ffriction-points%3FasOf%3D2025-12-05", answer.Headers.Location?.OriginalString);
        using var door = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, door.StatusCode);
        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<RouteEndpoint> Endpoints() => _app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText is { } path && (path.Contains('{', StringComparison.Ordinal) || !Asset().IsMatch(path)));

    private static string Path(string pattern) =>
        Fingerprint().Replace("/" + pattern.TrimStart('/').Replace("{Id}", "{id}", StringComparison.Ordinal).Replace("{documentName}", "{documentname}", StringComparison.Ordinal), "theme.css");

    // Static assets bear their own names; they say nothing of the record.
    [GeneratedRegex(@"\.(js|css|svg|woff2|map|br|gz|txt|json|LICENSE)$|LICENSE", RegexOptions.IgnoreCase)]
    private static partial Regex Asset();

    [GeneratedRegex(@"theme\.[^/]*css$")]
    private static partial Regex Fingerprint();
}

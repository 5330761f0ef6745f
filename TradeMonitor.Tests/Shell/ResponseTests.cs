using System.Net;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

/// <summary>What the browser is sent.</summary>
public sealed class ResponseTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>
{
    // Tests set the cookies that they send themselves.
    private readonly HttpClient _browser = app.CreateClient(new() { HandleCookies = false });

    [Theory]
    [InlineData("/not-found")]
    [InlineData("/no/such/page")]
    public async Task EveryPage_CarriesOnePolicy_AndItsNonce(string path)
    {
        var response = await _browser.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        Assert.Contains($"<script type=\"importmap\" nonce=\"{nonce}\">", html, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/lib/screens.css")]
    [InlineData("/js/shell.js")]
    [InlineData("/lib/inter/inter-core.woff2")]
    public async Task PartsOfPages_AreNotGuessedAt_AndCarryNoPolicyOfAPage(string path)
    {
        var response = await _browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/favicon.svg")]
    [InlineData("/api/v1/friction-points")]
    [InlineData("/js/none.js")]
    public async Task WhateverABrowserMayOpen_CarriesThePolicy(string path)
    {
        var response = await _browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.StartsWith("default-src 'none'; ", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task UnknownAddress_Is404WithASearchBox()
    {
        var response = await _browser.GetAsync("/no/such/page?asOf=2025-04-11", TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is nothing at this address", html, StringComparison.Ordinal);
        Assert.Contains("<form class=\"tm-search\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageOfAnotherHost_MayNotOpenACircuit()
    {
        foreach (var (origin, expected) in new[] { ("http://evil.example", HttpStatusCode.Forbidden), ("http://localhost", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
            request.Headers.Add("Origin", origin);

            var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/friction-points")]
    [InlineData("/health/ready")]
    public async Task Head_IsAnsweredAsGetWithoutABody(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task UnknownApiAddress_Is404AsAProblemAndNotAsAPage()
    {
        var response = await _browser.GetAsync("/api/v1/nothing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("theme=dark", "<html lang=\"en\" data-theme=\"dark\">")]
    [InlineData("theme=system", "<html lang=\"en\">")]
    [InlineData("theme=purple", "<html lang=\"en\">")]
    public async Task ThemeOfTheCookie_IsInTheFirstByteOfThePage(string cookie, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/not-found");
        request.Headers.Add("Cookie", cookie);

        var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(tag, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThemeStylesheet_HoldsBothPalettes_AndMayBeKept()
    {
        var response = await _browser.GetAsync(new ThemeStylesheet().Path, TestContext.Current.CancellationToken);
        var css = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("--mud-palette-background: rgba(246,247,249,1);", css, StringComparison.Ordinal);
        Assert.Equal(3, css.Split("--mud-palette-background: ").Length - 1);
    }

    [Theory]
    [InlineData("/lib/screens.css")]
    [InlineData("/lib/apexcharts/apexcharts.esm.js")]
    [InlineData("/js/shell.js")]
    public async Task ClientLibraries_AreServedInBrotli(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip, br");

        var response = await _browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
    }
}

using System.Net;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Tests.Security;

/// <summary>Whom a request counts for that comes through a proxy.</summary>
public class ProxyTests
{
    [Theory]
    [InlineData(null, HttpStatusCode.BadRequest)] // the form without its token, but no limit
    [InlineData("127.0.0.1", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.5", HttpStatusCode.TooManyRequests)]
    public async Task TriesCountForWhomATrustedProxySpeaks_AndForNobodyElsesWord(string? trusted, HttpStatusCode afterManyOfOthers)
    {
        await using var app = new TradeMonitorApp();
        if (trusted is not null)
        {
            app.Settings["Access:TrustedProxies:0"] = trusted;
        }

        app.UseKestrel(0);
        app.StartServer();
        using var proxy = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };
        for (var i = 0; i < SignInLimits.PerMinute; i++)
        {
            await TryAsync(proxy, "203.0.113.7");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(proxy, "203.0.113.7"));
        Assert.Equal(afterManyOfOthers, await TryAsync(proxy, "203.0.113.8"));
    }

    private static async Task<HttpStatusCode> TryAsync(HttpClient proxy, string of)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("_handler", "password")]) };
        request.Headers.Add("X-Forwarded-For", of);
        using var answer = await proxy.SendAsync(request, PeopleStore.Stop);
        return answer.StatusCode;
    }
}

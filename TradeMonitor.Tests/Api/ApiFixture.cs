using System.Net;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Api;

/// <summary>One running application with the shipped record for all API tests.</summary>
public sealed class ApiFixture : TradeMonitorApp
{
    /// <summary>The JSON of an address; fails unless the answer has the status expected.</summary>
    public async Task<JsonElement> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await CreateClient().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }
}

using TradeMonitor.Benchmarks.Load;

namespace TradeMonitor.Tests.Load;

/// <summary>What the load tests take from a prerendered page.</summary>
public class ServerPageTests
{
    private const string Html = """
        <html><head><!--Blazor:{"type":"server","prerenderId":"a1","key":{"locationHash":"x","formattedComponentKey":""},"sequence":0,"descriptor":"AAA"}--><title>T</title><!--Blazor:{"prerenderId":"a1"}--></head>
        <body><!--Blazor:{"type":"server","prerenderId":"b2","sequence":1,"descriptor":"BBB"}-->
        <a class="x" href="/?range=1y&amp;asOf=2026-01-01" aria-label="One year">1y</a> <a data-row href="/friction-points/us-huawei-zte">Huawei</a> <link href="/none.css" />
        <!--Blazor:{"prerenderId":"b2"}--><!--Blazor-Server-Component-State:CfDJ8+/=_-x--></body></html>
        """;

    private readonly ServerPage _page = ServerPage.Read(new("http://127.0.0.1:5000/"), Html);

    [Fact]
    public void ComponentsOfTheServer_AreFoundInTheirOrder() => Assert.Equal(
        """{"batchId":1,"operations":[{"type":"add","ssrComponentId":1,"marker":{"type":"server","prerenderId":"a1","key":{"locationHash":"x","formattedComponentKey":""},"sequence":0,"descriptor":"AAA"}},{"type":"add","ssrComponentId":2,"marker":{"type":"server","prerenderId":"b2","sequence":1,"descriptor":"BBB"}}]}""",
        _page.Operations());

    [Fact]
    public void State_IsTakenAsItIs() => Assert.Equal("CfDJ8+/=_-x", _page.State);

    [Fact]
    public void Links_AreReadAsAddresses() => Assert.Equal(["/?range=1y&asOf=2026-01-01", "/friction-points/us-huawei-zte"], _page.Links);
}

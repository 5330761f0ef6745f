using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Features.History;

/// <summary>The history of a point, over HTTP, as every reader has it.</summary>
public sealed class HistoryPageTests(TradeMonitorApp app) : IClassFixture<TradeMonitorApp>, IAsyncLifetime
{
    private const string Point = "cn-rare-earths";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if ((await PageAsync($"/history?of={Point}")).Contains("60 changes", StringComparison.Ordinal))
        {
            return; // the tests share one server
        }

        var edits = app.Services.GetRequiredService<RecordEdits>();
        for (var i = 1; i <= 60; i++)
        {
            var row = Edits.Eased($"h-{Guid.NewGuid():N}") with { FrictionPoints = [Point], Rate = null, StatusAfter = new Dictionary<string, Status>(), Sources = ["src-ey-nov25"] };
            Assert.IsType<EditResult.Saved>(await edits.ApplyAsync(Edits.Add(row) with { Source = "src-ey-nov25", Reason = $"Reason {i}" }, new("id", i == 7 ? "100% Ada_L" : "Grace", "test"), Stop));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task FilterFormAndPager_KeepTheDayThatIsLookedAt()
    {
        var page = await PageAsync($"/history?of={Point}&asOf=2025-12-05");

        Assert.Contains("<input type=\"hidden\" name=\"asOf\" value=\"2025-12-05\"", page, StringComparison.Ordinal);
        var next = page[page.IndexOf("rel=\"next\"", StringComparison.Ordinal)..];
        Assert.Contains("asOf=2025-12-05", next[..next.IndexOf('>', StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada", true)]
    [InlineData("100%", true)]
    [InlineData("a_l", true)]
    [InlineData("a%l", false)]
    [InlineData("Adele", false)]
    public async Task Who_IsPartOfAName_WhateverItsCase(string who, bool found) =>
        Assert.Equal(found, (await PageAsync($"/history?of={Point}&who={Uri.EscapeDataString(who)}")).Contains("100% Ada_L", StringComparison.Ordinal)
            && (await CsvAsync($"of={Point}&who={Uri.EscapeDataString(who)}")).Split("\r\n").Skip(1).Any(line => line.Contains("Reason 7,", StringComparison.Ordinal)));

    [Fact]
    public async Task File_HoldsEveryEntry_NotOnlyThoseOfThePage()
    {
        var csv = await CsvAsync($"of={Point}");

        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains($",Reason {i},", csv, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind=sabotage", "kind: 'sabotage' is nothing that the history knows.")]
    [InlineData("from=yesterday", "from: 'yesterday' is not a day; use YYYY-MM-DD.")]
    public async Task WrongFilter_IsToldByItsName(string query, string sentence)
    {
        Assert.Contains(sentence, WebUtility.HtmlDecode(await PageAsync($"/history?of={Point}&{query}")), StringComparison.Ordinal);

        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/history/export.csv?of={Point}&{query}", Stop)).StatusCode);
    }

    private async Task<string> PageAsync(string address)
    {
        using var client = app.CreateClient();
        return await client.GetStringAsync(address, Stop);
    }

    private Task<string> CsvAsync(string query) => PageAsync($"/history/export.csv?{query}");
}

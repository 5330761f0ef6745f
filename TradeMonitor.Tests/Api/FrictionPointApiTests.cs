using System.Net;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Api;

public class FrictionPointApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task DayOfTheVideoCall_HasNoneEscalatingSixteenNarrowing()
    {
        var answer = await api.GetAsync("/api/v1/friction-points?asOf=2025-12-05");

        Assert.Equal(47, answer.GetProperty("total").GetInt32());
        var labels = answer.GetProperty("items").EnumerateArray().CountBy(i => i.GetProperty("direction").GetProperty("label").GetString()!).ToDictionary();
        Assert.Equal(16, labels["narrowing"]);
        Assert.Equal(28, labels["holding"]);
        Assert.Equal(3, labels["unknown"]);
        Assert.False(labels.ContainsKey("escalating"));
        Assert.Equal("v1", answer.GetProperty("method").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task EveryVectorDay_ReadsAsTheReference()
    {
        foreach (var day in Vectors.RecordDays)
        {
            var asOf = day.GetProperty("asOf").GetString();
            var answer = await api.GetAsync($"/api/v1/friction-points?asOf={asOf}");
            var items = answer.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("id").GetString()!);
            foreach (var expected in day.GetProperty("points").EnumerateArray())
            {
                var item = items[expected.GetProperty("id").GetString()!];
                var direction = expected.GetProperty("direction");
                Assert.Equal(expected.GetProperty("level").GetDouble(), item.GetProperty("level").GetDouble(), 1e-9);
                Assert.Equal(expected.GetProperty("status").GetString(), item.GetProperty("levelStatus").GetString());
                Assert.Equal(direction.GetProperty("score").GetDouble(), item.GetProperty("direction").GetProperty("score").GetDouble(), 1e-9);
                Assert.Equal(direction.GetProperty("low").GetDouble(), item.GetProperty("direction").GetProperty("low").GetDouble(), 1e-9);
                Assert.Equal(direction.GetProperty("high").GetDouble(), item.GetProperty("direction").GetProperty("high").GetDouble(), 1e-9);
                Assert.Equal(direction.GetProperty("confidence").GetDouble(), item.GetProperty("direction").GetProperty("confidence").GetDouble(), 1e-9);
                Assert.Equal(direction.GetProperty("label").GetString(), item.GetProperty("direction").GetProperty("label").GetString());
            }
        }
    }

    [Theory]
    [InlineData("us-ieepa-fentanyl-tariff", "2025-12-05")]
    [InlineData("cn-rare-earths", "2025-10-12")]
    [InlineData("us-301-lists-1-3", "2020-02-14")]
    public async Task Contributions_SumToTheScores(string id, string asOf)
    {
        var point = await api.GetAsync($"/api/v1/friction-points/{id}?asOf={asOf}");

        var parts = point.GetProperty("contributions").EnumerateArray().ToArray();
        Assert.NotEmpty(parts);
        Assert.Equal(point.GetProperty("direction").GetProperty("score").GetDouble(), parts.Sum(p => p.GetProperty("toDirection").GetDouble()), 1e-12);
        Assert.Equal(point.GetProperty("level").GetDouble(), parts.Sum(p => p.GetProperty("toLevel").GetDouble()), 1e-12);
        Assert.All(parts, p => Assert.True(string.CompareOrdinal(p.GetProperty("date").GetString(), asOf) <= 0));
        Assert.All(point.GetProperty("statusHistory").EnumerateArray(), s => Assert.True(string.CompareOrdinal(s.GetProperty("date").GetString(), asOf) <= 0));
    }

    [Fact]
    public async Task Pages_CoverEveryPointOnce()
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await api.GetAsync($"/api/v1/friction-points?limit=10&sort=title{(after is null ? "" : $"&after={after}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        Assert.Equal(47, ids.Count);
        Assert.Equal(47, ids.Distinct().Count());
    }

    [Fact]
    public async Task Scores_OfADay_EqualTheList()
    {
        var scores = await api.GetAsync("/api/v1/friction-points/us-port-fees/scores?from=2025-10-01&to=2025-12-05");
        var point = await api.GetAsync("/api/v1/friction-points/us-port-fees?asOf=2025-11-15");

        var day = scores.GetProperty("points").EnumerateArray().Single(p => p.GetProperty("date").GetString() == "2025-11-15");
        Assert.Equal(66, scores.GetProperty("points").GetArrayLength());
        Assert.Equal(point.GetProperty("level").GetDouble(), day.GetProperty("level").GetDouble(), 1e-12);
        Assert.Equal(point.GetProperty("direction").GetProperty("score").GetDouble(), day.GetProperty("direction").GetProperty("score").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("asOf=2025-13-40", "asOf")]
    [InlineData("asOf=soon", "asOf")]
    [InlineData("asOf=9999-12-31", "asOf")]
    [InlineData("asOf=0001-01-01", "asOf")]
    [InlineData("asOf=2025-12-05&asOf=2025-12-06", "asOf")]
    [InlineData("knownOn=2999-01-01", "knownOn")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=99999999999999999999", "limit")]
    [InlineData("category=tarif", "category")]
    [InlineData("direction=sideways", "direction")]
    [InlineData("status=1", "status")]
    [InlineData("sort=colour", "sort")]
    [InlineData("imposedBy=us%3B", "imposedBy")]
    [InlineData("relationship=us", "relationship")]
    [InlineData("after=nothing", "after")]
    [InlineData("asof=2025-12-05", "asof")]
    [InlineData("colour=red", "colour")]
    public async Task BadParameter_IsRefusedByName(string query, string field)
    {
        var problem = await api.GetAsync($"/api/v1/friction-points?{query}", HttpStatusCode.BadRequest);

        Assert.StartsWith(field + ":", problem.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("'; DROP TABLE FrictionPoints;--")]
    [InlineData("😀")]
    [InlineData("‏مرحبا")]
    [InlineData("%00")]
    public async Task StrangeSearch_FindsNothingAndBreaksNothing(string q)
    {
        var answer = await api.GetAsync($"/api/v1/friction-points?q={Uri.EscapeDataString(q)}");

        Assert.Equal(0, answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task TenKilobyteSearch_IsRefusedByName() =>
        Assert.True((await api.GetAsync($"/api/v1/friction-points?q={new string('x', 10_000)}", HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("q", out _));

    [Fact]
    public async Task UnknownPoint_IsNotOnRecord() =>
        Assert.Contains("'no-such-point'", (await api.GetAsync("/api/v1/friction-points/no-such-point", HttpStatusCode.NotFound)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("category=tariff", 18)]
    [InlineData("category=tariff,port-fee", 20)]
    [InlineData("category=tariff&category=port-fee", 20)]
    [InlineData("q=rare%20earth", 4)]
    public async Task Filter_LeavesWhatItNames(string query, int total) =>
        Assert.Equal(total, (await api.GetAsync($"/api/v1/friction-points?{query}")).GetProperty("total").GetInt32());
}

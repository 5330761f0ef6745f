using System.Net;
using System.Text.Json;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Api;

public class RecordApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("2025-12-05", 35.94, "narrowing")]
    [InlineData("2025-04-11", 73.18, "escalating")]
    [InlineData("2025-10-12", 74.53, "escalating")]
    public async Task Tension_OfADay_IsThatOfTheMethod(string asOf, double index, string label)
    {
        var points = (await api.GetAsync($"/api/v1/tension?asOf={asOf}")).GetProperty("points");

        Assert.Equal(1, points.GetArrayLength());
        Assert.Equal(index, points[0].GetProperty("index").GetDouble(), 0.005);
        Assert.Equal(label, points[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task Tension_OnVectorDays_EqualsTheReference()
    {
        foreach (var day in Vectors.RecordDays)
        {
            var asOf = day.GetProperty("asOf").GetString();
            var point = (await api.GetAsync($"/api/v1/tension?relationship=cn-us&asOf={asOf}")).GetProperty("points")[0];
            var expected = day.GetProperty("relationship");
            Assert.Equal(expected.GetProperty("tension").GetDouble(), point.GetProperty("index").GetDouble(), 1e-9);
            Assert.Equal(
                (50 * expected.GetProperty("level").GetDouble()) + (25 * (1 + expected.GetProperty("direction").GetProperty("low").GetDouble())),
                point.GetProperty("low").GetDouble(), 1e-8);
        }
    }

    [Fact]
    public async Task Tension_ByDefault_IsTheLast365Days()
    {
        var points = (await api.GetAsync("/api/v1/tension")).GetProperty("points");

        Assert.Equal(365, points.GetArrayLength());
        Assert.Equal("2026-11-23", points[364].GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("from=2000-01-01", "from")]
    [InlineData("from=2025-12-05&to=2025-12-01", "from")]
    [InlineData("asOf=2025-12-05&to=2025-12-06", "asOf")]
    [InlineData("relationship=us-zz", "relationship")]
    [InlineData("relationship=%27", "relationship")]
    public async Task BadSpanOrPair_IsRefusedByName(string query, string field) =>
        Assert.True((await api.GetAsync($"/api/v1/tension?{query}", HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(field, out _));

    [Theory]
    [InlineData("developments", 346)]
    [InlineData("engagements", 76)]
    [InlineData("commitments", 49)]
    [InlineData("deadlines", 44)]
    [InlineData("cooperation", 19)]
    [InlineData("indicators", 8)]
    [InlineData("sources", 788)]
    public async Task Today_EveryRowIsListed(string rows, int total) =>
        Assert.Equal(total, (await api.GetAsync($"/api/v1/{rows}")).GetProperty("total").GetInt32());

    [Fact]
    public async Task Developments_CarryTheRecordsOwnFields()
    {
        var first = (await api.GetAsync("/api/v1/developments?limit=1")).GetProperty("items")[0];

        Assert.Equal("2018-03-08-us-232-metals-proclaimed", first.GetProperty("id").GetString());
        Assert.Equal("announce", first.GetProperty("action").GetString());
        Assert.Equal(25, first.GetProperty("rate").GetProperty("after").GetDouble());
        Assert.Equal("announced", first.GetProperty("statusAfter").GetProperty("us-232-metals").GetString());
    }

    [Fact]
    public async Task PastDay_HidesWhatBecameKnownLater()
    {
        const string day = "2025-12-05";
        var developments = await api.GetAsync($"/api/v1/developments?asOf={day}&limit=500");
        var engagements = await api.GetAsync($"/api/v1/engagements?asOf={day}");
        var commitments = await api.GetAsync($"/api/v1/commitments?asOf={day}");
        var deadlines = await api.GetAsync($"/api/v1/deadlines?asOf={day}");

        Assert.All(Items(developments), d => AssertNotAfter(d.GetProperty("date"), day));
        Assert.All(Items(engagements), e => AssertNotAfter(e.GetProperty("date"), day));
        Assert.All(Items(commitments), c =>
        {
            AssertNotAfter(c.GetProperty("madeOn"), day);
            AssertNotAfter(c.GetProperty("statusOn"), day);
            Assert.All(c.GetProperty("followThrough").EnumerateArray(), f => AssertNotAfter(f.GetProperty("date"), day));
            Assert.All(c.GetProperty("developments").EnumerateArray(), d => AssertNotAfter(d, day + "~"));
        });
        Assert.All(Items(deadlines), d =>
        {
            AssertNotAfter(d.GetProperty("announcedOn"), day);
            Assert.True(d.GetProperty("outcomeOn").ValueKind != JsonValueKind.Null || d.GetProperty("outcome").GetString() == "pending");
        });
    }

    [Theory]
    [InlineData("developments")]
    [InlineData("friction-points")]
    [InlineData("engagements")]
    [InlineData("commitments")]
    [InlineData("deadlines")]
    [InlineData("cooperation")]
    [InlineData("indicators")]
    [InlineData("sources")]
    public async Task KnownBeforeTheImport_NothingIsKnown(string rows) =>
        Assert.Equal(0, (await api.GetAsync($"/api/v1/{rows}?knownOn=2020-01-01")).GetProperty("total").GetInt32());

    [Fact]
    public async Task Relationships_NameThePairWithMostPointsFirst() =>
        Assert.Equal("us-cn", (await api.GetAsync("/api/v1/relationships")).GetProperty("items")[0].GetProperty("id").GetString());

    [Fact]
    public async Task UnknownEndpoint_IsAProblemDocument() =>
        Assert.Equal(404, (await api.GetAsync("/api/v1/tarifs", HttpStatusCode.NotFound)).GetProperty("status").GetInt32());

    [Fact]
    public async Task OpenApiDocument_NamesEveryParameter()
    {
        var document = await api.GetAsync("/openapi/v1.json");

        var parameters = document.GetProperty("paths").GetProperty("/api/v1/friction-points").GetProperty("get").GetProperty("parameters");
        Assert.Contains("asOf", parameters.EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.Equal(12, parameters.GetArrayLength());
    }

    [Fact]
    public async Task Health_IsReadyOnceTheRecordIsScored()
    {
        using var client = api.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement answer) => answer.GetProperty("items").EnumerateArray();

    private static void AssertNotAfter(JsonElement date, string day) => Assert.True(string.CompareOrdinal(date.GetString(), day) <= 0, date.GetString());
}

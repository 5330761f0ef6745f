using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Api;

/// <summary>Every list of rows as CSV: the fields of the JSON, under the same names.</summary>
public class RecordCsvTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Asked = "?asOf=2025-12-05&limit=40";

    private readonly HttpClient _client = api.CreateClient();

    public static TheoryData<string> Lists => ["developments", "engagements", "commitments", "deadlines", "sources"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Csv_HoldsEveryFieldOfTheJson(string list)
    {
        var rows = (await api.GetAsync($"/api/v1/{list}{Asked}")).GetProperty("items").EnumerateArray().ToList();

        var (columns, cells) = Read(await _client.GetStringAsync(new Uri($"/api/v1/{list}.csv{Asked}", UriKind.Relative), Token));

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, cells.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.All(rows[i].EnumerateObject(), field => Assert.Equal(CsvText.Harmless(Text(field.Value)), cells[i][Array.IndexOf(columns, field.Name)]));
        }
    }

    [Fact]
    public async Task Pages_TogetherHoldEveryRowOnce()
    {
        var ids = new List<string>();
        var next = "/api/v1/developments.csv?limit=100";
        while (next is not null)
        {
            using var answer = await _client.GetAsync(new Uri(next, UriKind.Relative), Token);
            ids.AddRange(Read(await answer.Content.ReadAsStringAsync(Token)).Cells.Select(c => c[0]));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(346, ids.Count);
        Assert.Equal(346, ids.Distinct().Count());
    }

    [Fact]
    public async Task PastDay_LeavesNotesOut_ForTheyBearNoDay()
    {
        var today = await api.GetAsync("/api/v1/developments?limit=500");
        var earlier = await api.GetAsync("/api/v1/developments?asOf=2025-12-05&limit=500");

        Assert.Contains(today.GetProperty("items").EnumerateArray(), d => d.GetProperty("note").ValueKind == JsonValueKind.String);
        Assert.All(earlier.GetProperty("items").EnumerateArray(), d => Assert.Equal(JsonValueKind.Null, d.GetProperty("note").ValueKind));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => string.Join("; ", value.EnumerateArray().Select(v => v.GetString())),
        _ => JsonSerializer.Serialize(value, Web.Data.Record.RecordJson.Options),
    };

    private static (string[] Columns, List<string[]> Cells) Read(string csv)
    {
        using var reader = new TextFieldParser(new StringReader(csv.TrimStart('\uFEFF'))) { Delimiters = [","], TrimWhiteSpace = false };
        var columns = reader.ReadFields()!;
        var cells = new List<string[]>();
        while (reader.ReadFields() is { } row)
        {
            cells.Add(row);
        }

        return (columns, cells);
    }
}

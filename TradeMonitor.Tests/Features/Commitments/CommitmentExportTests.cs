using System.Net;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using TradeMonitor.Tests.Api;

namespace TradeMonitor.Tests.Features.Commitments;

/// <summary>The ledger as a file.</summary>
public class CommitmentExportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Csv_HoldsExactlyWhatIsFiltered()
    {
        using var response = await api.CreateClient().GetAsync(new Uri("/commitments/export.csv?asOf=2025-12-05&by=CN&state=pending,on-track", UriKind.Relative), Stop);
        using var parser = new TextFieldParser(await response.Content.ReadAsStreamAsync(Stop)) { Delimiters = [","] };

        var head = parser.ReadFields()!.ToList();
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } row)
        {
            rows.Add(row);
        }

        Assert.Equal("trademonitor_us-cn_commitments_list_asof-20251205.csv", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var expected = CommitmentRecount.On(new(2025, 12, 5)).Where(c => c is { By: "CN", State: "pending" or "on-track" }).Select(c => c.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(r => r[0]).Order(StringComparer.Ordinal));
        var soy = rows.Single(r => r[0] == "cn-busan-soy-12mmt");
        Assert.Equal(("12", "", "", "85", "2026-02-28"), (Cell("target"), Cell("achieved"), Cell("measured_on"), Cell("days_to_due"), Cell("due_on")));

        string Cell(string column) => soy[head.IndexOf(column)];
    }

    [Fact]
    public async Task Json_SaysWhatWasAsked_AndHoldsStepsAndProgress()
    {
        var answer = await api.GetAsync("/commitments/export.json?topic=soybeans&by=CN");

        Assert.Equal(("2026-11-23", "us-cn", "soybeans"), (answer.GetProperty("asOf").GetString(), answer.GetProperty("relationship").GetString(), answer.GetProperty("filter").GetProperty("topic").GetString()));
        var soy = answer.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("id").GetString() == "cn-busan-soy-12mmt");
        Assert.Equal(12 - (12 * 82 / 121d), soy.GetProperty("progress").GetProperty("aheadOfLine").GetDouble(), 1e-9);
        Assert.NotEqual(0, soy.GetProperty("followThrough").GetArrayLength());
        Assert.Equal(answer.GetProperty("total").GetInt32(), answer.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("csv?state=done", "state")]
    [InlineData("csv?asOf=2025-13-01", "asOf")]
    [InlineData("json?relationship=us-zz", "relationship")]
    [InlineData("xlsx?colour=red", "colour")]
    public async Task BadQuery_IsRefusedByName(string query, string field) =>
        Assert.StartsWith(field + ":", (await api.GetAsync($"/commitments/export.{query}", HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task Workbook_IsServed()
    {
        using var response = await api.CreateClient().GetAsync(new Uri("/commitments/export.xlsx?overdue=yes", UriKind.Relative), Stop);
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(await response.Content.ReadAsStreamAsync(Stop), false);

        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, Stop).Select(e => e.Description));
    }
}

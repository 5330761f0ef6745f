using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Features.FrictionPoints;

[Collection(ListTests.Name)]
public class FrictionPointExportTests(ListApp app)
{
    private const string Asked = "asOf=2025-12-05&direction=narrowing&sort=title";

    [Fact]
    public async Task Csv_HoldsExactlyTheRowsOfTheList()
    {
        var (text, name) = await TextAsync($"csv?{Asked}");

        string[] lines = text.TrimEnd().Split("\r\n");
        Assert.Equal("trademonitor_us-cn_friction-points_list_asof-20251205.csv", name);
        Assert.Equal('\uFEFF', text[0]);
        Assert.StartsWith("id,title,category,", lines[0][1..], StringComparison.Ordinal);
        Assert.Contains(",level_0_100,", lines[0], StringComparison.Ordinal);
        Assert.Equal(await IdsOfTheApiAsync(), lines[1..].Select(l => l.Split(',')[0]));
        Assert.All(lines[1..], l => Assert.EndsWith(",2025-12-05,v1", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_HasTheItemsOfTheApiAndSaysWhatWasAsked()
    {
        var (text, name) = await TextAsync($"json?{Asked}");

        var export = JsonDocument.Parse(text).RootElement;
        var api = JsonDocument.Parse((await TextAsync(new Uri($"/api/v1/friction-points?{Asked}", UriKind.Relative))).Text).RootElement;
        Assert.Equal("trademonitor_us-cn_friction-points_list_asof-20251205.json", name);
        Assert.Equal(api.GetProperty("items").GetRawText(), export.GetProperty("items").GetRawText());
        Assert.Equal("2025-12-05", export.GetProperty("asOf").GetString());
        Assert.Equal("narrowing", export.GetProperty("filter").GetProperty("direction").GetString());
        Assert.Equal("us-cn", export.GetProperty("relationship").GetString());
        Assert.Equal("v1", export.GetProperty("method").GetString());
    }

    [Fact]
    public async Task Workbook_HasTypedCellsDatesAndAFrozenHeader()
    {
        using var response = await app.CreateClient().GetAsync(new Uri($"/friction-points/export.xlsx?{Asked}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var document = SpreadsheetDocument.Open(file, false);

        var sheet = Sheet(document, "Friction points");
        Row[] rows = [.. sheet.Descendants<Row>()];
        string[] head = [.. rows[0].Elements<Cell>().Select(c => c.InnerText)];
        Assert.Equal(await IdsOfTheApiAsync(), rows[1..].Select(r => r.Elements<Cell>().First().InnerText));
        var fentanyl = rows.Single(r => r.Elements<Cell>().First().InnerText == "us-ieepa-fentanyl-tariff").Elements<Cell>().ToArray();
        Assert.Equal(10, double.Parse(fentanyl[Array.IndexOf(head, "standing_rate_percent")].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
        var last = fentanyl[Array.IndexOf(head, "last_development_on")];
        Assert.Equal(new DateTime(2025, 11, 10), DateTime.FromOADate(double.Parse(last.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)last.StyleIndex!.Value);
        Assert.Equal(164u, format.NumberFormatId!.Value);
        Assert.Equal(1, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Contains("narrowing", Sheet(document, "About").InnerText, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
    }

    [Fact]
    public void HostileText_IsStoredAsTextInAWorkbook()
    {
        object?[] row = ["=1+1", -5.2, "a\u0001\0b😀"];

        using var file = new MemoryStream(XlsxFile.Write("Friction points", ["=cmd()", "n", "control"], [row], []));
        using var document = SpreadsheetDocument.Open(file, false);

        Cell[] cells = [.. Sheet(document, "Friction points").Descendants<Cell>().Skip(3)];
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Equal("=1+1", cells[0].InnerText);
        Assert.Equal("-5.2", cells[1].CellValue!.Text);
        Assert.Equal("ab😀", cells[2].InnerText);
        Assert.Empty(Sheet(document, "Friction points").Descendants<CellFormula>());
    }

    [Theory]
    [InlineData("category=x", "category")]
    [InlineData("asOf=2025-13-40", "asOf")]
    [InlineData("relationship=zz-yy", "relationship")]
    [InlineData("sort=colour", "sort")]
    [InlineData("sector=unicorns", "sector")]
    [InlineData("colour=red", "colour")]
    public async Task BadQuery_IsRefusedByName(string query, string field)
    {
        using var response = await app.CreateClient().GetAsync(new Uri($"/friction-points/export.csv?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.StartsWith(field + ":", problem.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherFormat_IsNotThere()
    {
        using var response = await app.CreateClient().GetAsync(new Uri("/friction-points/export.exe", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("attachment", response.Content.Headers.ContentDisposition?.ToString() ?? "", StringComparison.Ordinal);
    }

    private async Task<string[]> IdsOfTheApiAsync()
    {
        var api = JsonDocument.Parse((await TextAsync(new Uri($"/api/v1/friction-points?{Asked}", UriKind.Relative))).Text).RootElement;
        string[] ids = [.. api.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];
        Assert.Equal(16, ids.Length);
        return ids;
    }

    private Task<(string Text, string? Name)> TextAsync(string format) => TextAsync(new Uri("/friction-points/export." + format, UriKind.Relative));

    private async Task<(string Text, string? Name)> TextAsync(Uri address)
    {
        using var response = await app.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(bytes), response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!;
    }
}

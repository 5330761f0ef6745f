using System.Text.Json;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Features.FrictionPoints;

/// <summary>A team lead's judgement as readers meet it: on the page, in the list, in files and in the API.</summary>
public sealed class AssessmentTests(AssessedApp app) : IClassFixture<AssessedApp>
{
    [Fact]
    public async Task PageOfThePoint_ShowsItBesideTheComputedDirection()
    {
        var page = await TextAsync("/friction-points/" + AssessedApp.Differing.FrictionPoint);

        Assert.Contains("data-testid=\"assessment-differs\"", page, StringComparison.Ordinal);
        Assert.Contains("Talks have stalled &lt;b&gt;for good&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("holds until 23 Dec 2026", page, StringComparison.Ordinal);
        Assert.Contains("Ada Lead", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReaderIsNotOfferedToChangeIt() =>
        Assert.DoesNotContain("withdraw-assessment", await TextAsync("/friction-points/" + AssessedApp.Differing.FrictionPoint), StringComparison.Ordinal);

    [Fact]
    public async Task ExpiredOne_FadesAndNoLongerDiffers()
    {
        var page = await TextAsync("/friction-points/" + AssessedApp.Expired.FrictionPoint);

        Assert.Contains("expired 1 Nov 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"assessment-differs\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("holds until", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOfAnEarlierDay_NothingIsToldOfIt()
    {
        var page = await TextAsync($"/friction-points/{AssessedApp.Differing.FrictionPoint}?asOf=2026-11-22");

        Assert.DoesNotContain("data-testid=\"assessment\"", page, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await PointAsync(AssessedApp.Differing, "&asOf=2026-11-22")).ValueKind);
    }

    [Fact]
    public async Task List_BadgesOnlyTheOneThatDiffers()
    {
        var list = await TextAsync("/friction-points");

        Assert.Equal(1, list.Split("data-testid=\"judged\"").Length - 1);
    }

    [Fact]
    public async Task Comparison_NamesThem()
    {
        var page = await TextAsync($"/friction-points/compare?points={AssessedApp.Differing.FrictionPoint},{AssessedApp.Expired.FrictionPoint},cn-rare-earths");

        Assert.Contains("Escalating, until 23 Dec 2026; differs", page, StringComparison.Ordinal);
        Assert.Contains("Narrowing, expired 1 Nov 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_HasItBesideTheDirection()
    {
        var assessment = await PointAsync(AssessedApp.Differing);

        Assert.Equal("escalating", assessment.GetProperty("label").GetString());
        Assert.Equal("2026-12-23", assessment.GetProperty("expiresOn").GetString());
        Assert.Equal("Ada Lead", assessment.GetProperty("madeBy").GetString());
        Assert.True(assessment.GetProperty("differs").GetBoolean());
        Assert.False(assessment.GetProperty("expired").GetBoolean());
        Assert.True((await PointAsync(AssessedApp.Expired)).GetProperty("expired").GetBoolean());
    }

    [Fact]
    public async Task Csv_HasItInColumnsOfItsOwn()
    {
        var lines = (await TextAsync("/friction-points/export.csv")).Split("\r\n").Select(l => l.Split(',')).ToArray();
        var (label, differs) = (Array.IndexOf(lines[0], "assessment"), Array.IndexOf(lines[0], "assessment_differs"));

        // Counted from the end: titles may hold commas.
        string Cell(string point, int column) => lines.Single(l => l[0] == point) is var row ? row[row.Length - lines[0].Length + column] : "";
        Assert.Equal(("escalating", "yes"), (Cell(AssessedApp.Differing.FrictionPoint, label), Cell(AssessedApp.Differing.FrictionPoint, differs)));
        Assert.Equal(("narrowing", "no"), (Cell(AssessedApp.Expired.FrictionPoint, label), Cell(AssessedApp.Expired.FrictionPoint, differs)));
        Assert.Equal(("", ""), (Cell("cn-rare-earths", label), Cell("cn-rare-earths", differs)));
    }

    [Fact]
    public async Task Source_SaysThatItRestsOnIt()
    {
        var page = await TextAsync("/sources?id=src-ey-nov25");

        Assert.Contains("2 assessments", page, StringComparison.Ordinal);
        Assert.Contains("Escalating: Talks have stalled", page, StringComparison.Ordinal);
    }

    private async Task<JsonElement> PointAsync(Assessment of, string query = "") =>
        JsonDocument.Parse(await TextAsync($"/api/v1/friction-points/{of.FrictionPoint}?{query}")).RootElement.GetProperty("assessment").Clone();

    private async Task<string> TextAsync(string address)
    {
        using var client = app.CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}

/// <summary>The shipped record with two judgements: one that differs from the computed direction, one that has expired.</summary>
public sealed class AssessedApp : TradeMonitorApp, IAsyncLifetime
{
    internal static readonly Assessment Differing = TeamAssessments.Of("us-301-lists-1-3", AssessedDirection.Escalating, "Talks have stalled <b>for good</b>.");

    internal static readonly Assessment Expired = TeamAssessments.Of("us-port-fees", AssessedDirection.Narrowing) with { MadeOn = new(2026, 10, 1), ExpiresOn = new(2026, 11, 1) };

    public async ValueTask InitializeAsync()
    {
        await this.AssessAsync(Differing);
        await this.AssessAsync(Expired);
    }
}

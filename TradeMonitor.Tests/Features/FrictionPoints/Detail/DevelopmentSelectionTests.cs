using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class DevelopmentSelectionTests(PointDossiers dossiers)
{
    [Fact]
    public async Task LongList_ShowsTheNewestAndCountsTheRest()
    {
        var (shown, leftOut) = DevelopmentSelection.Read(null, null, null).Pick(await LongAsync());

        Assert.Equal((DevelopmentSelection.PageSize, 108 - DevelopmentSelection.PageSize), (shown.Count, leftOut));
    }

    [Fact]
    public async Task Older_ShowsAll()
    {
        var (shown, leftOut) = DevelopmentSelection.Read(null, "yes", null).Pick(await LongAsync());

        Assert.Equal((108, 0), (shown.Count, leftOut));
    }

    [Fact]
    public async Task LinkedDevelopment_IsShownHoweverOld()
    {
        var all = await LongAsync();

        var (shown, leftOut) = DevelopmentSelection.Read(null, null, all[90].Development.Id).Pick(all);

        Assert.Equal((91, 17), (shown.Count, leftOut));
    }

    [Fact]
    public async Task LinkedWord_IsShownAmongDeeds()
    {
        var all = await LongAsync();
        var word = all.First(d => d.Development.Directness == Directness.Word).Development.Id;

        var (shown, _) = DevelopmentSelection.Read("deeds", null, word).Pick(all);

        Assert.Contains(shown, d => d.Development.Id == word);
        Assert.All(shown, d => Assert.True(d.Development.Directness == Directness.Deed || d.Development.Id == word));
    }

    /// <summary>The twelve developments of the fentanyl tariff, nine times over.</summary>
    private async Task<IReadOnlyList<DevelopmentEntry>> LongAsync()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 12, 5));
        return [.. Enumerable.Range(0, 9).SelectMany(n => dossier.Developments.Select(d => d with { Development = d.Development with { Id = $"{d.Development.Id}-{n}" } }))];
    }
}

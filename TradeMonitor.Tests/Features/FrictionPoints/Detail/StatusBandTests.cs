using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class StatusBandTests(PointDossiers dossiers)
{
    [Fact]
    public async Task Stretches_FollowStatusAndRate()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 12, 5));

        var band = StatusBand.Of(dossier.Detail.History, dossier.AsOf);

        Assert.Equal(["Announced", "In force 10%", "In force 20%", "Eased 10%"], band.Select(s => s.Label));
        Assert.Equal([null, "10%", "20%", "10%"], band.Select(s => s.Brief));
        Assert.Equal([new(2025, 2, 1), new(2025, 2, 4), new(2025, 3, 4), new(2025, 11, 10)], band.Select(s => s.From));
        Assert.Equal(ChartTone.NarrowingSoft, band[^1].Tone);
    }

    [Fact]
    public async Task Stretches_LeaveNoGapAndTellTheStatusOfTheRecord()
    {
        foreach (var dossier in await dossiers.ReadManyAsync())
        {
            var band = StatusBand.Of(dossier.Detail.History, dossier.AsOf);
            Assert.Equal(dossier.Point.OpenedOn <= dossier.AsOf, band.Count > 0);
            for (var i = 0; i < band.Count; i++)
            {
                Assert.Equal(i + 1 < band.Count ? band[i + 1].From.AddDays(-1) : dossier.AsOf, band[i].To);
                var status = ShippedRecord.Developments
                    .Where(d => d.Date <= band[i].To && d.StatusAfter.ContainsKey(dossier.Point.Id))
                    .OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal).Last().StatusAfter[dossier.Point.Id];
                Assert.StartsWith(Web.Shared.Words.Of(status), band[i].Label, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task ReliefInForce_IsGoodNews()
    {
        var dossier = await dossiers.ReadAsync("us-301-exclusions", new(2019, 6, 1));

        Assert.Equal(ChartTone.Narrowing, StatusBand.Of(dossier.Detail.History, dossier.AsOf)[^1].Tone);
    }
}

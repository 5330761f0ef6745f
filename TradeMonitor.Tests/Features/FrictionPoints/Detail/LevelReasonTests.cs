using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class LevelReasonTests(PointDossiers dossiers)
{
    [Fact]
    public async Task FactorTimesSeverity_IsTheLevel()
    {
        foreach (var dossier in await dossiers.ReadManyAsync())
        {
            var level = dossier.Reading.Level;
            if (LevelReason.Of(dossier.Point, level, dossier.Options) is { } reason)
            {
                Assert.Equal(level.Level, reason.Factor * reason.Severity, 1e-12);
                Assert.InRange(reason.Severity, 0, 1);
                Assert.Equal(level.SeverityBy is not null, reason.RatePercent is not null);
            }
            else
            {
                Assert.Equal(0, level.Level);
            }
        }
    }

    [Fact]
    public async Task TariffInForce_RestsOnItsRateAndTrade()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 12, 5));

        var reason = LevelReason.Of(dossier.Point, dossier.Reading.Level, dossier.Options);

        Assert.Equal((Status.Eased, 1, 10, false), (reason!.Status, reason.Factor, reason.RatePercent!.Value, reason.IsPendingRate));
        Assert.Equal(Math.Sqrt(.1), reason.Severity, 1e-12);
    }

    [Fact]
    public async Task Announcement_CountsItsPendingRate()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 2, 2));

        var reason = LevelReason.Of(dossier.Point, dossier.Reading.Level, dossier.Options);

        Assert.Equal((Status.Announced, .35, true), (reason!.Status, reason.Factor, reason.IsPendingRate));
        Assert.Equal(10, reason.RatePercent!.Value, 1e-9);
    }
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class StandingRatesTests(PointDossiers dossiers)
{
    [Fact]
    public async Task Steps_AreTheDutiesThatApplied()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 12, 5));

        var steps = StandingRates.Steps(dossier.Detail.History, dossier.AsOf);

        Assert.Equal([10, 20, 10], steps.Select(s => s.Percent));
        Assert.Equal([new(2025, 2, 4), new(2025, 3, 4), new(2025, 11, 10)], steps.Select(s => s.Since));
        Assert.Equal(0, StandingRates.Before(dossier.Detail.History, steps));
    }

    [Fact]
    public async Task RateOfLaterDays_StaysHidden()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 2, 10));

        Assert.Equal([10], StandingRates.Steps(dossier.Detail.History, dossier.AsOf).Select(s => s.Percent));
    }

    [Theory]
    [InlineData(Status.InForce, 20d)]
    [InlineData(Status.Eased, 20d)]
    [InlineData(Status.Suspended, null)]
    [InlineData(Status.Removed, null)]
    [InlineData(Status.Announced, null)]
    public void Rate_IsToldWhileTheMeasureBites(Status status, double? expected) => Assert.Equal(expected, StandingRates.Beside(status, 20));
}

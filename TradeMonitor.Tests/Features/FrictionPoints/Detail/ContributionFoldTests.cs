using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class ContributionFoldTests(PointDossiers dossiers)
{
    [Fact]
    public async Task ShownAndFolded_SumToTheScore()
    {
        foreach (var dossier in await dossiers.ReadManyAsync())
        {
            var fold = ContributionFold.Of(dossier);

            Assert.Equal(dossier.Reading.Direction.Score, fold.Shown.Sum(l => l.Value) + fold.RestSum, 1e-12);
            Assert.Equal(dossier.Reading.Direction.Score, fold.Total, 1e-12);
            Assert.Equal(dossier.Developments.Count, fold.Developments);
            Assert.Equal(dossier.Detail.Direction.Parts.Count, fold.Shown.Count + fold.RestCount);
            Assert.Equal(fold.Shown.Select(l => Math.Abs(l.Value)).OrderDescending(), fold.Shown.Select(l => Math.Abs(l.Value)));
        }
    }

    [Fact]
    public async Task DutyCut_LeadsTheReasonsOfDecember2025()
    {
        var fold = ContributionFold.Of(await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 12, 5)));

        Assert.Equal((new DateOnly(2025, 11, 10), "Fentanyl duty cut from 20% to 10%", "−27.3"),
            (fold.Shown[0].Date, fold.Shown[0].Headline, PointWords.Part(fold.Shown[0].Value)));
    }

    [Fact]
    public async Task NoDevelopment_NothingToShow()
    {
        var fold = ContributionFold.Of(await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2019, 6, 1)));

        Assert.Empty(fold.Shown);
        Assert.Equal((0, 0d), (fold.RestCount, fold.Total));
    }

    [Fact]
    public async Task PartsBelowTheThreshold_AreMeasuredByIt()
    {
        var fold = ContributionFold.Of(await dossiers.ReadAsync("us-301-lists-1-3", new(2025, 12, 5)));

        Assert.Equal("+1.7", PointWords.Part(fold.Shown[0].Value));
        Assert.Equal(0.3, fold.Greatest);
    }

    [Fact]
    public async Task PartAboveTheThreshold_IsTheMeasure()
    {
        var fold = ContributionFold.Of(await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 3, 4)));

        Assert.Equal(Math.Abs(fold.Shown[0].Value), fold.Greatest);
        Assert.True(fold.Greatest > 0.3);
    }
}

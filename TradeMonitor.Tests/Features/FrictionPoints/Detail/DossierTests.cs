using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

public class DossierTests(PointDossiers dossiers)
{
    private static readonly DateOnly Day = new(2025, 12, 5);

    [Fact]
    public async Task Developments_AreThoseOfTheRecordUpToTheDayNewestFirst()
    {
        foreach (var dossier in await dossiers.ReadManyAsync())
        {
            var expected = ShippedRecord.Developments
                .Where(d => d.FrictionPoints.Contains(dossier.Point.Id) && d.Date <= dossier.AsOf)
                .OrderByDescending(d => d.Date).ThenByDescending(d => d.Id, StringComparer.Ordinal).Select(d => d.Id);
            Assert.Equal(expected, dossier.Developments.Select(d => d.Development.Id));
        }
    }

    [Fact]
    public async Task Retaliation_IsLinkedBothWays()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, Day);
        var imposed = ShippedRecord.Developments.Where(d => d.RespondsTo is not null && d.Date <= Day).ToList();

        Assert.All(dossier.Developments, entry =>
        {
            Assert.Equal(entry.Development.RespondsTo, entry.Answers?.Id);
            Assert.Equal(
                imposed.Where(d => d.RespondsTo == entry.Development.Id).Select(d => d.Id).Order(StringComparer.Ordinal),
                entry.AnsweredBy.Select(a => a.Id).Order(StringComparer.Ordinal));
        });
        Assert.Contains(dossier.Developments, d => d.AnsweredBy.Any(a => a.PointId is not null && a.PointId != dossier.Point.Id));
    }

    [Fact]
    public async Task Sources_AreCountedOnce()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, Day);

        var cited = ShippedRecord.Developments.Where(d => d.FrictionPoints.Contains(dossier.Point.Id) && d.Date <= Day).SelectMany(d => d.Sources).Distinct();
        Assert.Equal(cited.Count(), dossier.SourceCount);
    }

    [Fact]
    public async Task Commitments_StandAsOnTheDay()
    {
        var before = await dossiers.ReadAsync(PointDossiers.Fentanyl, new(2025, 11, 1));
        var after = await dossiers.ReadAsync(PointDossiers.Fentanyl, Day);

        Assert.Equal(FollowThroughState.Pending, Assert.Single(before.Commitments, c => c.Commitment.By == "US").Commitment.Status);
        Assert.Equal(FollowThroughState.Kept, Assert.Single(after.Commitments, c => c.Commitment.By == "US").Commitment.Status);
    }

    [Fact]
    public async Task Actions_CarryTheDefinitionOfTheCodebook()
    {
        var dossier = await dossiers.ReadAsync(PointDossiers.Fentanyl, Day);

        Assert.All(dossier.Developments, d => Assert.False(string.IsNullOrEmpty(d.Definition)));
    }

    [Fact]
    public async Task SameDay_IsPutTogetherOnceForAllReaders()
    {
        Assert.Same(await dossiers.ReadAsync(PointDossiers.Fentanyl, Day), await dossiers.ReadAsync(PointDossiers.Fentanyl, Day));
    }

    [Fact]
    public async Task UnknownPoint_IsNotFound()
    {
        Assert.Null(await dossiers.Queries.FindAsync("no-such-point", Day, TestContext.Current.CancellationToken));
    }
}

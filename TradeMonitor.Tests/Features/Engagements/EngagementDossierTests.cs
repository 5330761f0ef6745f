using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Engagements.Detail;
using TradeMonitor.Web.Features.FrictionPoints;

namespace TradeMonitor.Tests.Features.Engagements;

public class EngagementDossierTests(ShippedStore store)
{
    private EngagementDossierQueries Queries => store.Services.GetRequiredService<EngagementDossierQueries>();

    [Theory]
    [InlineData("2025-12-05")]
    [InlineData("2026-11-23")]
    [InlineData("2019-06-01")]
    public async Task WhatCameOfEveryRound_EqualsACountFromTheFile(string day)
    {
        foreach (var row in ShippedRecord.Engagements.Where(e => e.LastDay <= RoundRecount.Day(day)))
        {
            var after = (await ReadAsync(row.Id, day)).Aftermath;

            var expected = RoundRecount.After(row.Id, day);
            Assert.Equal(expected.Take(AftermathQuestion.MostShown).Select(e => e.Id), after.Shown.Select(d => d.Id));
            Assert.Equal(
                new AftermathCounts(Count("deed", "easing"), Count("deed", "escalating"), Count("deed", "neither"), Count("word", "easing"), Count("word", "escalating"), Count("word", "neither")),
                after.Counts);
            Assert.Equal(row.LastDay.AddDays(90) <= RoundRecount.Day(day), after.Span.IsWhole);

            int Count(string directness, string side) => expected.Count(e => e.Directness == directness && (e.Side == side || (side == "neither" && e.Side is not ("easing" or "escalating"))));
        }
    }

    [Fact]
    public async Task Busan_ElevenDeedsEasedAndOneTightenedInNinetyDays()
    {
        var whole = (await ReadAsync("2025-10-30-busan", "2026-11-23")).Aftermath;
        var then = (await ReadAsync("2025-10-30-busan", "2025-12-05")).Aftermath;

        Assert.Equal(new AftermathCounts(11, 1, 0, 4, 0, 0), whole.Counts);
        Assert.Equal(new AftermathCounts(10, 0, 0, 4, 0, 0), then.Counts);
        Assert.Equal((new DateOnly(2026, 1, 28), true, new DateOnly(2025, 12, 5), false, 36), (whole.Span.To, whole.Span.IsWhole, then.Span.To, then.Span.IsWhole, then.Span.Length));
        Assert.Equal(["2025-10-30-busan-truce", "2025-10-30-cn-busan-soybean-pledge"], whole.Linked.Select(d => d.Id));
    }

    [Fact]
    public async Task Directions_AreThoseOfThePointsOnBothDays()
    {
        var points = store.Services.GetRequiredService<FrictionPointQueries>();
        foreach (var turn in (await ReadAsync("2025-10-30-busan", "2025-12-05")).Aftermath.Turns)
        {
            var before = await points.FindOneAsync(turn.Point.Id, new(2025, 10, 29), null, Token);
            var after = await points.FindOneAsync(turn.Point.Id, new(2025, 12, 5), null, Token);

            Assert.Equal((before!.Reading.Label, after!.Reading.Label), (turn.Before.Label, turn.After.Label));
            Assert.Equal(after.Reading.Direction.Score, turn.After.Figures.Score, 12);
        }
    }

    [Fact]
    public async Task CallOf5December_FollowsKualaLumpur_AndFindsTheSoybeansNotYetBought()
    {
        var call = await ReadAsync("2025-12-05-video", "2025-12-05");

        Assert.Equal(("2025-10-25-kuala-lumpur", 40), (call.Before!.Engagement.Id, call.Before.Days));
        Assert.Null(call.After);
        Assert.Equal(["US: Scott Bessent, Jamieson Greer", "CN: He Lifeng"], call.Delegations.Select(d => $"{d.Jurisdiction}: {string.Join(", ", d.People.Select(p => p.Name))}"));
        Assert.Equal(("US", "CN"), call.Compared);
        Assert.Equal(
            ["cn-2025-05-geneva partly-kept", "cn-busan-soy-12mmt on-track", "us-2025-11-beijing-visit pending", "cn-2025-11-us-visit pending", "cn-busan-soy-25mmt pending",
                "cn-2023-11-fentanyl disputed", "cn-2025-06-rare-earth disputed", "cn-busan-fentanyl on-track", "cn-busan-general-licences on-track"],
            call.OpenThen.Select(c => $"{c.Commitment.Id} {c.Commitment.Status.Code()}"));
        Assert.Null(call.OpenThen.Single(c => c.Commitment.Id == "cn-busan-soy-12mmt").Commitment.Measurable!.Achieved);
        Assert.Empty(call.Aftermath.Shown);
        Assert.Equal(0, call.Aftermath.Span.Length);
    }

    [Fact]
    public async Task CommitmentsOfBusan_StandAsTheyStoodOnTheDay()
    {
        var then = await ReadAsync("2025-10-30-busan", "2025-12-05");
        var now = await ReadAsync("2025-10-30-busan", "2026-11-23");

        Assert.Equal(16, then.Commitments.Count);
        Assert.Equal((FollowThroughState.OnTrack, FollowThroughState.Kept), (Soybeans(then), Soybeans(now)));
        Assert.All(then.Commitments, c => Assert.Equal(ShippedRecord.Commitments.Single(r => r.Id == c.Commitment.Id).StateOn(new(2025, 12, 5)), c.Commitment.Status));

        static FollowThroughState Soybeans(EngagementDossier dossier) => dossier.Commitments.Single(c => c.Commitment.Id == "cn-busan-soy-12mmt").Commitment.Status;
    }

    [Fact]
    public async Task RoundThatOnlyOneSideTellsOf_IsNotCompared()
    {
        var paris = await ReadAsync("2026-03-15-paris", "2026-11-23");

        Assert.Null(paris.Compared);
        Assert.Null(paris.Lines);
    }

    [Theory]
    [InlineData("2025-10-25-kuala-lumpur", "2025-10-25")] // began, not yet closed
    [InlineData("2026-05-14-beijing", "2025-12-05")]
    [InlineData("none", "2026-11-23")]
    public async Task RoundThatHadNotClosed_IsNotFound(string id, string day) => Assert.Null(await Queries.FindAsync(id, "us-cn", RoundRecount.Day(day), Token));

    [Fact]
    public async Task SameQuestion_IsAnsweredOnce() =>
        Assert.Same(await ReadAsync("2025-05-10-geneva", "2025-12-05"), await ReadAsync("2025-05-10-geneva", "2025-12-05"));

    private async Task<EngagementDossier> ReadAsync(string id, string day) => (await Queries.FindAsync(id, "us-cn", RoundRecount.Day(day), Token))!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}

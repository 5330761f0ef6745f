using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Answers;
using TradeMonitor.Web.Scoring;
using static TradeMonitor.Tests.Features.Answers.SomeEvents;

namespace TradeMonitor.Tests.Features.Answers;

public class ThreatsTests
{
    private static readonly ScoringEvent Threat = Word("t", 0, "US", DevelopmentAction.Threaten);

    [Fact]
    public void NothingFollows_IsOpen() => AssertOpen(Follow(Threat));

    [Fact]
    public void LaterDeedOnThePoint_CarriesItOut() =>
        AssertResult(FollowUpResult.CarriedOut, "d", 24, Follow(Threat, Deed("d", 24, "US", DevelopmentAction.Impose), Deed("e", 30, "US", DevelopmentAction.Expand)));

    [Fact]
    public void DeedOnTheSameDay_IsNotLater() => AssertOpen(Follow(Threat, Deed("u", 0, "US", DevelopmentAction.Impose)));

    [Theory]
    [InlineData("CN", "p")]
    [InlineData("US", "q")]
    public void DeedOfTheOtherSideOrOnAnotherPoint_LeavesItOpen(string actor, string point) =>
        AssertOpen(Follow(Threat, Deed("d", 5, actor, DevelopmentAction.Impose, point)));

    [Fact]
    public void AnotherWord_CarriesNothingOut() => AssertOpen(Follow(Threat, Word("d", 5, "US", DevelopmentAction.Enforce)));

    [Theory]
    [InlineData(DevelopmentAction.Agree)]
    [InlineData(DevelopmentAction.Pause)]
    [InlineData(DevelopmentAction.Remove)]
    public void EasingBeforeTheDeed_Withdraws(DevelopmentAction action) =>
        AssertResult(FollowUpResult.Withdrawn, "w", 5, Follow(Threat, Word("w", 5, "US CN", action), Deed("d", 24, "US", DevelopmentAction.Impose)));

    [Theory]
    [InlineData(DevelopmentAction.Talk)]
    [InlineData(DevelopmentAction.Propose)]
    [InlineData(DevelopmentAction.License)]
    [InlineData(DevelopmentAction.Exempt)]
    [InlineData(DevelopmentAction.Fulfil)]
    [InlineData(DevelopmentAction.Statement)]
    public void StepThatTakesNothingBack_LeavesItStanding(DevelopmentAction action) =>
        AssertResult(FollowUpResult.CarriedOut, "d", 24, Follow(Threat, Deed("w", 5, "US", action), Deed("d", 24, "US", DevelopmentAction.Impose)));

    [Fact]
    public void DeedAndWithdrawalOnOneDay_CountAsCarriedOut() =>
        AssertResult(FollowUpResult.CarriedOut, "d", 7, Follow(Threat, Deed("a", 7, "US", DevelopmentAction.Pause), Deed("d", 7, "US", DevelopmentAction.Impose)));

    [Fact]
    public void SeveralPoints_CarriedOutOnOne_IsCarriedOut() => AssertResult(FollowUpResult.CarriedOut, "d", 9, Follow(
        Word("t", 0, "US", DevelopmentAction.Announce, "p q"), Deed("w", 5, "US", DevelopmentAction.Remove, "p"), Deed("d", 9, "US", DevelopmentAction.Impose, "q")));

    [Fact]
    public void SeveralPoints_WithdrawnOnOne_IsOpenUntilTheLast()
    {
        var threat = Word("t", 0, "US", DevelopmentAction.Announce, "p q");
        var first = Deed("w", 5, "US", DevelopmentAction.Remove, "p");

        AssertOpen(Follow(threat, first));
        AssertResult(FollowUpResult.Withdrawn, "x", 8, Follow(threat, first, Deed("x", 8, "US", DevelopmentAction.Remove, "q")));
    }

    [Theory]
    [InlineData(DevelopmentAction.Investigate)]
    [InlineData(DevelopmentAction.Sue)]
    [InlineData(DevelopmentAction.Uphold)]
    [InlineData(DevelopmentAction.Statement)]
    [InlineData(DevelopmentAction.AnnounceRelief)]
    public void OtherWords_AreNoThreats(DevelopmentAction action) => Assert.Empty(List(Word("t", 0, "US", action)).Rows);

    [Fact]
    public void DeedsAndWordsOnNoPoint_AreNoThreats() =>
        Assert.Empty(List(Deed("t", 0, "US", DevelopmentAction.Announce), Word("u", 1, "US", DevelopmentAction.Threaten, "")).Rows);

    [Fact]
    public void PointBetweenOthers_IsNotFollowed() =>
        Assert.Empty(new Threats([Threat], "US", id => id != "p").Follow().Rows);

    [Fact]
    public void Median_IsOfThoseCarriedOutOnly_AndMayBeHalf()
    {
        var list = List(
            Word("t1", 0, "US", DevelopmentAction.Threaten, "a"), Word("t2", 0, "US", DevelopmentAction.Threaten, "b"), Word("t3", 0, "US", DevelopmentAction.Threaten, "c"),
            Deed("d1", 4, "US", DevelopmentAction.Impose, "a"), Deed("d2", 9, "US", DevelopmentAction.Impose, "b"));

        Assert.Equal((3, 2, 6.5), (list.Rows.Count, list.Followed, list.MedianDays));
        Assert.Equal(["t3", "t2", "t1"], list.Rows.Select(r => r.First.Id));
        Assert.Equal((1, 0), (list.YoungOpen(new(2025, 3, 31)), list.YoungOpen(new(2025, 4, 1))));
    }

    [Fact]
    public void NoneCarriedOut_HasNoMedian() => Assert.Null(List(Threat).MedianDays);

    private static FollowUp Follow(params ScoringEvent[] events) => Assert.Single(List(events).Rows);

    private static FollowUps List(params ScoringEvent[] events) => new Threats(events, "US", _ => true).Follow();

    private static void AssertOpen(FollowUp row) => Assert.Equal((FollowUpResult.Open, null, null), (row.Result, row.Second, row.Days));

    private static void AssertResult(FollowUpResult result, string by, int days, FollowUp row) => Assert.Equal((result, by, days), (row.Result, row.Second?.Id, row.Days));
}

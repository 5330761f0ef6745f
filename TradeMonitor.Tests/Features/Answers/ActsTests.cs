using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Answers;
using TradeMonitor.Web.Scoring;
using static TradeMonitor.Tests.Features.Answers.SomeEvents;

namespace TradeMonitor.Tests.Features.Answers;

public class ActsTests
{
    private static readonly ScoringEvent Act = Deed("a", 0, "US", DevelopmentAction.Impose);

    [Fact]
    public void AnswerThatASourceNames_Counts()
    {
        var row = Follow(Act, Word("b", 3, "CN", DevelopmentAction.Announce, answers: "a"), Deed("c", 9, "CN", DevelopmentAction.Retaliate, answers: "a"));

        Assert.Equal((FollowUpResult.Answered, "b", 3, 1), (row.Result, row.Second!.Id, row.Days, row.Others));
    }

    [Fact]
    public void WhatMerelyComesNext_IsNoAnswer() =>
        Assert.Equal(FollowUpResult.Unanswered, Follow(Act, Deed("b", 1, "CN", DevelopmentAction.Retaliate)).Result);

    [Theory]
    [InlineData("US")]
    [InlineData("US CN")]
    [InlineData("NL")]
    public void AnswerOfAnybodyButTheOtherSideAlone_DoesNotCount(string actors) =>
        Assert.Equal(FollowUpResult.Unanswered, Follow(Act, Word("b", 1, actors, DevelopmentAction.Statement, answers: "a")).Result);

    [Fact]
    public void AnswerOnTheSameDay_TookNoDays() =>
        Assert.Equal(0, Follow(Act, Deed("b", 0, "CN", DevelopmentAction.Retaliate, answers: "a")).Days);

    [Fact]
    public void WordsAndJointDeeds_AreNoActs() => Assert.Empty(
        List(FollowUpList.Answers, Word("a", 0, "US", DevelopmentAction.Threaten), Deed("b", 1, "US CN", DevelopmentAction.Impose), Deed("c", 1, "CN", DevelopmentAction.Impose)).Rows);

    [Fact]
    public void EasingDeeds_HaveTheirOwnList()
    {
        var easing = Deed("e", 1, "US", DevelopmentAction.Remove);

        Assert.Equal("e", Assert.Single(List(FollowUpList.Easing, Act, easing).Rows).First.Id);
        Assert.Equal("a", Assert.Single(List(FollowUpList.Answers, Act, easing).Rows).First.Id);
        Assert.Throws<ArgumentOutOfRangeException>(() => List(FollowUpList.Threats, Act));
    }

    private static FollowUp Follow(params ScoringEvent[] events) => List(FollowUpList.Answers, events).Rows.Single(r => r.First.Id == "a");

    private static FollowUps List(FollowUpList list, params ScoringEvent[] events) => Acts.Of(events, list, "US", "CN");
}

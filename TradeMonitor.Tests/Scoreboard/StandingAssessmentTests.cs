using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>Which judgement of a team lead stands beside the computed direction as of a day.</summary>
public class StandingAssessmentTests
{
    private static readonly DateOnly Made = new(2026, 3, 1);
    private static readonly DateOnly Expires = new(2026, 5, 30);

    [Fact]
    public void BeforeItWasMade_NoneStands() => Assert.Null(On(Made.AddDays(-1), Judged()));

    [Fact]
    public void FromItsOwnDay_ItStandsAndSaysWhetherItDiffers()
    {
        Assert.True(On(Made, Judged())!.Differs);
        Assert.False(On(Made, Judged(AssessedDirection.Holding))!.Differs);
    }

    [Fact]
    public void UnknownDirection_IsNothingToDifferFrom() => Assert.False(On(Made, DirectionLabel.Unknown, Judged())!.Differs);

    [Fact]
    public void LastDayCounts_TheDayAfterItHasFaded()
    {
        Assert.Equal((false, true), State(On(Expires, Judged())));
        Assert.Equal((true, false), State(On(Expires.AddDays(1), Judged())));
    }

    [Fact]
    public void NewerOne_TakesTheOldersPlace_EvenOnceItHasExpired()
    {
        var newer = Judged(AssessedDirection.Narrowing) with { Id = "a2", MadeOn = Made.AddDays(7), ExpiresOn = Made.AddDays(10) };

        Assert.Equal("a1", On(Made.AddDays(6), Judged(), newer)!.Assessment.Id);
        Assert.Equal(("a2", true), (On(Made.AddDays(11), Judged(), newer)!.Assessment.Id, On(Made.AddDays(11), Judged(), newer)!.IsExpired));
    }

    [Fact]
    public void WithdrawnOne_IsGoneFromThatDay_AndBringsNoOlderOneBack()
    {
        var withdrawn = Judged(AssessedDirection.Narrowing) with { Id = "a2", MadeOn = Made.AddDays(7), WithdrawnOn = Made.AddDays(9) };

        Assert.Null(On(Made.AddDays(9), Judged(), withdrawn));
        Assert.Equal("a2", On(Made.AddDays(8), Judged(), withdrawn)!.Assessment.Id);
    }

    [Fact]
    public void WithdrawalOfALaterDay_IsNotToldAsOfAnEarlierOne() =>
        Assert.Null(On(Made.AddDays(8), Judged() with { WithdrawnOn = Made.AddDays(9) })!.Assessment.WithdrawnOn);

    private static (bool Expired, bool Differs) State(StandingAssessment? standing) => (standing!.IsExpired, standing.Differs);

    private static StandingAssessment? On(DateOnly day, params Assessment[] all) => On(day, DirectionLabel.Holding, all);

    private static StandingAssessment? On(DateOnly day, DirectionLabel computed, params Assessment[] all) => StandingAssessment.On(all, computed, day);

    private static Assessment Judged(AssessedDirection label = AssessedDirection.Escalating) => new()
    {
        Id = "a1", FrictionPoint = "p1", Label = label, Reason = "r", MadeOn = Made, ExpiresOn = Expires, MadeBy = "Ada Lead", Sources = [], WithdrawnOn = null,
    };
}

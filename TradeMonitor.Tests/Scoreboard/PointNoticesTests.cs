using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>What whoever watches a point is told.</summary>
public class PointNoticesTests
{
    private static readonly DateOnly Today = new(2025, 12, 5);

    [Fact]
    public void StatusChange_IsTold_WithWhatItWasBefore()
    {
        var notices = Of([Act("a", -20, Status.Announced), Act("b", -5, Status.InForce)]).OfType<StatusNotice>().ToArray();

        Assert.Equal([(Status.Announced, Status.InForce, "b"), (null, Status.Announced, "a")], notices.Select(n => (n.From, n.To, n.DevelopmentId)));
    }

    [Fact]
    public void LabelFlip_IsTold_WithTheDevelopmentOfThatDay()
    {
        var flip = Of([Act("a", -5, Status.InForce)]).OfType<LabelNotice>().Last();

        Assert.Equal((DirectionLabel.Unknown, Today.AddDays(-5), "a"), (flip.From, flip.Day, flip.DevelopmentId));
    }

    [Theory]
    [InlineData(-90, true)]
    [InlineData(-91, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void OnlyTheLastNinetyDays_AreTold(int day, bool told) =>
        Assert.Equal(told, Of([Act("a", day, Status.InForce)]).OfType<StatusNotice>().Any());

    [Theory]
    [InlineData(31, new int[0])]
    [InlineData(30, new[] { 30 })]
    [InlineData(8, new[] { 30 })]
    [InlineData(7, new[] { 7, 30 })]
    [InlineData(1, new[] { 1, 7, 30 })]
    [InlineData(0, new[] { 1, 7, 30 })]
    [InlineData(-1, new int[0])]
    public void PendingDeadline_WarnsThirtySevenAndOneDaysBefore(int inDays, int[] thresholds) =>
        Assert.Equal(thresholds, Of([], Due(inDays, announced: -200)).OfType<DeadlineNotice>().Select(n => n.Threshold));

    [Theory]
    [InlineData(20, 0, new[] { 30 })]
    [InlineData(5, 0, new[] { 7 })]
    [InlineData(5, -1, new[] { 7 })]
    [InlineData(1, 0, new[] { 1 })]
    [InlineData(0, 0, new[] { 1 })]
    [InlineData(1, -4, new[] { 1, 7 })]
    public void DeadlineAnnouncedLate_WarnsOnce_OnTheDayOfTheAnnouncement(int inDays, int announced, int[] thresholds)
    {
        var notices = Of([], Due(inDays, announced)).OfType<DeadlineNotice>().ToArray();

        Assert.Equal(thresholds, notices.Select(n => n.Threshold));
        Assert.Equal(Today.AddDays(announced), notices[^1].Day);
    }

    [Fact]
    public void MovedDeadline_WarnsAnew()
    {
        var before = Of([], Due(5, -200)).Select(n => n.Key);
        var after = Of([], Due(6, -200)).Select(n => n.Key);

        Assert.Empty(before.Intersect(after));
    }

    [Fact]
    public void DecidedDeadline_WarnsNoLonger() =>
        Assert.Empty(Of([], Due(5, -200) with { Outcome = DeadlineOutcome.Extended, OutcomeOn = Today }));

    [Fact]
    public void CorrectionOfAnEarlierDay_HasKeysOfItsOwn()
    {
        var before = Of([Act("a", -20, Status.Announced)]).Select(n => n.Key).ToHashSet();
        var after = Of([Act("a2", -20, Status.InForce)]).OfType<StatusNotice>().Single();

        Assert.DoesNotContain(after.Key, before);
    }

    private static IReadOnlyList<PointNotice> Of(ScoringEvent[] events, params Deadline[] deadlines)
    {
        var method = new ScoringMethod(new());
        return PointNotices.Of(new(method, Parties.Point("f", Category.Tariff), LiveEvents.Of(events, method.Options), deadlines, []), Today);
    }

    private static ScoringEvent Act(string id, int day, Status status) => new()
    {
        Id = id, Date = Today.AddDays(day), Action = DevelopmentAction.Impose, Directness = Directness.Deed, Certainty = Certainty.Confirmed,
        Actors = ["US"], FrictionPoints = ["f"], StatusAfter = new Dictionary<string, Status> { ["f"] = status },
    };

    private static Deadline Due(int inDays, int announced) => new()
    {
        Id = "d", Date = Today.AddDays(inDays), AnnouncedOn = Today.AddDays(announced), OutcomeOn = null, Title = "Truce ends", Kind = DeadlineKind.Expiry,
        Topics = [], FrictionPoints = ["f"], Outcome = DeadlineOutcome.Pending, OutcomeNote = null, Sources = [],
    };
}

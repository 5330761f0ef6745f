using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard;

public class RecordViewTests
{
    private static readonly string[] Order = ["US", "CN", "EU"];
    private static readonly ScoringMethod Method = new(new());

    public static TheoryData<int> Days => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Days))]
    public void Board_EqualsFullRecomputation(int number)
    {
        var asOf = new DateOnly(2018, 3, 1).AddDays(number * 81);
        using var view = Shipped();

        var board = view.BoardOn(asOf);

        var live = LiveEvents.Of(ShippedRecord.Developments.Select(ScoringEvent.From), Method.Options);
        Assert.Equal(47, board.Points.Count);
        Assert.All(board.Points, p =>
        {
            LiveEvent[] own = [.. live.Where(e => e.Event.FrictionPoints.Contains(p.Point.Id))];
            var momentum = new Momentum(own, Method.Point, Method.Options);
            momentum.AdvanceTo(asOf.DayNumber);
            var direction = momentum.Read();
            Assert.Equal(direction.Label, p.Label);
            Assert.Equal(direction.Score, p.Direction.Score, 1e-12);
            Assert.Equal(direction.Low, p.Direction.Low, 1e-12);
            Assert.Equal(direction.Confidence, p.Direction.Confidence, 1e-12);
            Assert.Equal(direction.Since, p.LabelSince);
            Assert.Equal(LevelSteps.Of(p.Point, own, Method.Options).At(asOf.DayNumber), p.Level);
            Assert.Equal(ShippedRecord.Developments.Where(d => d.FrictionPoints.Contains(p.Point.Id) && d.Date <= asOf).Max(d => (DateOnly?)d.Date), p.LastDevelopmentOn);
        });
    }

    [Fact]
    public void SameDay_IsComputedOnce()
    {
        using var view = Shipped();

        Assert.Same(view.BoardOn(new(2025, 12, 5)), view.BoardOn(new(2025, 12, 5)));
    }

    [Fact]
    public void LaterDay_ExtendsTheHistoryOfThePair()
    {
        using var view = Shipped();
        var pair = view.Relationships[0].Relationship;

        var early = view.HistoryOf(pair, new(2025, 4, 11)).On(new(2025, 4, 11));
        var late = view.HistoryOf(pair, new(2025, 12, 5));

        Assert.Equal(35.94, late.On(new(2025, 12, 5)).Tension, 0.005);
        Assert.Equal(early, late.On(new(2025, 4, 11)));
    }

    [Fact]
    public void DayBeforeTheRecord_AskedFirst_LeavesLaterDaysKnown()
    {
        using var view = Shipped();
        var pair = view.Relationships[0].Relationship;

        Assert.Null(view.HistoryOf(pair, new(2010, 1, 1)).FirstDay);

        Assert.Equal(35.94, view.HistoryOf(pair, new(2025, 12, 5)).On(new(2025, 12, 5)).Tension, 0.005);
    }

    [Fact]
    public void MainPair_IsTheOneWithMostPoints()
    {
        using var view = Shipped();

        Assert.Equal("us-cn", view.MainPair!.Id);
        Assert.Equal(47, view.Relationships[0].FrictionPoints);
    }

    [Fact]
    public void EmptyRecord_IsReadWithoutFault()
    {
        using var view = new RecordView(Method, new() { FrictionPoints = [], Events = [], Engagements = [], Commitments = [], Deadlines = [], KnownOn = null }, Order);

        Assert.Empty(view.BoardOn(new(2025, 1, 1)).Points);
        Assert.Null(view.MainPair);
        Assert.Null(view.NewestDevelopmentOn(new(2025, 1, 1)));
    }

    [Fact]
    public void BeforeTheFirstDevelopment_EverythingIsUnknownAndNeutral()
    {
        using var view = Shipped();
        var day = new DateOnly(2010, 1, 1);

        Assert.All(view.BoardOn(day).Points, p => Assert.Equal((DirectionLabel.Unknown, 0, null), (p.Label, p.Level.Level, p.Status)));
        Assert.Equal(25, view.HistoryOf(view.MainPair!, day).On(day).Tension);
    }

    private static RecordView Shipped() => new(Method, new()
    {
        FrictionPoints = ShippedRecord.FrictionPoints,
        Events = [.. ShippedRecord.Developments.Select(ScoringEvent.From)],
        Engagements = ShippedRecord.Engagements,
        Commitments = [],
        Deadlines = [],
        KnownOn = null,
    }, Order);
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Overview;

public class HeldScreenTests
{
    private static readonly OverviewModel Model = EmptyRecord();

    [Fact]
    public void RowsThatAreHeld_HaveTheNewestFigures_AndAreThoseThatAllReadersShare()
    {
        var now = Screen(Row("d3", 0.1), Row("d2", 0.3), Row("d1", 0.5));

        var held = new HeldScreen(Screen(Row("d2", 0.2), Row("d1", 0.4)), 0).Follow(now);

        Assert.Equal(1, held.Changes);
        Assert.Equal(["d2", "d1"], held.Shown.Recent.Select(r => r.Id));
        Assert.All(held.Shown.Recent, row => Assert.Same(now.Recent.Single(r => r.Id == row.Id), row));
    }

    [Fact]
    public void RowThatWasCorrected_StaysAsItIsRead_UntilTheReaderAsks()
    {
        var held = new HeldScreen(Screen(Row("d1", 0.4)), 0).Follow(Screen(Row("d1", 0.5) with { Headline = "Duty halved after all" }));

        Assert.Equal(1, held.Changes);
        Assert.Equal(Row("d1", 0.4), Assert.Single(held.Shown.Recent));
    }

    [Fact]
    public void FiguresAlone_AreNoChange()
    {
        var now = Screen(Row("d1", 0.5));

        Assert.Equal(new HeldScreen(now, 0), new HeldScreen(Screen(Row("d1", 0.4)), 3).Follow(now));
    }

    private static OverviewScreen Screen(params Happening[] rows) => new(Model, rows, [], null);

    // What changed is told by the rows alone, so the figures are those of an empty record.
    private static OverviewModel EmptyRecord()
    {
        var method = new ScoringMethod(new());
        using var view = new RecordView(method, new() { FrictionPoints = [], Events = [], Engagements = [], Commitments = [], Deadlines = [], KnownOn = null }, ["US", "CN"]);
        return OverviewModel.Of(view, Relationship.Between("US", "CN", ["US", "CN"]), new(2025, 12, 5), method.Options);
    }

    private static Happening Row(string id, double part) => new()
    {
        Id = id, Day = new(2025, 11, 10), Kind = HappeningKind.Deed, Headline = $"Duty {id}", Certainty = Certainty.Confirmed, Dispute = null,
        Publishers = [], Points = [], Part = part,
    };
}

using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Columns;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>A view that went through columns says what it said, to the last bit.</summary>
public sealed class ViewColumnsTests : IDisposable
{
    private static readonly string[] Order = ["US", "CN", "EU"];
    private static readonly ScoringMethod Method = new(new());
    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 12).Select(i => Histories.Start.AddDays(i * 43))];
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void AnyHistory_ReadsTheSameFromColumns() => Histories.Any.Hold(history => AssertSame(View(history)), runs: 300);

    [Fact]
    public void ViewWithEditsOverIt_ReadsTheSameFromColumns() => Histories.Any.Hold(history =>
    {
        var view = View(history);
        foreach (var e in history.Events.Take(4))
        {
            view = view.With(new() { Events = new([e with { Id = e.Id + "x", Supersedes = e.Id, Date = e.Date.AddDays(3) }], []) });
        }

        AssertSame(view);
    }, runs: 100);

    [Fact]
    public void ViewFromColumns_TakesEditsAsTheViewBefore() => Histories.Any.Hold(history =>
    {
        var (view, kept) = (View(history), Through(View(history)));
        foreach (var e in history.Events.Take(4))
        {
            RecordDelta delta = new() { Events = new([e with { RespondsTo = history.Events[^1].Id, Date = e.Date.AddDays(5) }], []) };
            (view, kept) = (view.With(delta), kept.With(delta));
        }

        Assert.Equal(ViewText.Of(view, Days), ViewText.Of(kept, Days));
    }, runs: 100);

    [Fact]
    public void ManyEdits_PackTheViewAnew_AndLeaveItsReadings()
    {
        var view = new RecordView(Method, new() { FrictionPoints = ShippedRecord.FrictionPoints, Events = [.. ShippedRecord.Developments.Select(ScoringEvent.From)], Engagements = ShippedRecord.Engagements, Commitments = [], Deadlines = [], KnownOn = null }, Order);
        var packed = view.Events;
        var e = view.Rows.Events[100];
        for (var i = 0; i <= 1_000; i++)
        {
            view = view.With(new() { Events = new([e with { Id = $"{e.Id}-{i}", Date = e.Date.AddDays(i) }], []) });
        }

        Assert.True(view.Events.IsPackedSince(packed));
        Assert.Equal(ViewText.Of(new(Method, view.Rows, Order), ViewText.Days(3)), ViewText.Of(view, ViewText.Days(3)));
    }

    public void Dispose() => File.Delete(_path);

    private static RecordView View(History history) => new(
        Method, new() { FrictionPoints = history.Points, Events = history.Events, Engagements = history.Engagements, Commitments = [], Deadlines = [], KnownOn = null }, Order);

    private void AssertSame(RecordView view) => Assert.Equal(ViewText.Of(view, Days), ViewText.Of(Through(view), Days));

    private RecordView Through(RecordView view) => ThroughColumns.Of(view, Method, Order, _path);
}

using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>A record of more points than share columns: what an edit touches leaves its columns, what is added moves the others, and nothing reads otherwise.</summary>
public sealed class ManyPointsTests : IDisposable
{
    private const int Copies = 25;
    private static readonly string[] Order = ["US", "CN", "EU"];
    private static readonly ScoringMethod Method = new(new());
    private static readonly DateOnly[] Days = [new(2019, 9, 1), new(2026, 11, 23)];
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void EditsAmongManyPoints_EqualFullRecomputation()
    {
        var view = Edited();

        Assert.True(view.Points.Count > 2 * StepColumns.MostPoints);
        Assert.Equal(ViewText.Of(new(Method, view.Rows, Order), Days), ViewText.Of(view, Days));
    }

    [Fact]
    public void EditsAmongManyPoints_GoThroughTheColumnFile()
    {
        var view = Edited();

        Assert.Equal(ViewText.Of(view, Days), ViewText.Of(ThroughColumns.Of(view, Method, Order, _path), Days));
    }

    public void Dispose() => File.Delete(_path);

    private static RecordView Edited()
    {
        var view = Many();
        var chance = new Random(4);
        for (var i = 0; i < 12; i++)
        {
            _ = Days.Select(day => view.BoardOn(day).Points[chance.Next(view.Points.Count)]).ToList();
            var e = view.Rows.Events[chance.Next(view.Rows.Events.Count)];
            view = view.With(new() { Events = new([e with { Date = e.Date.AddDays(chance.Next(-40, 40)) }], []) });
        }

        // One point more near the beginning, one less behind it.
        var added = view.Rows.FrictionPoints[3] with { Id = "added" };
        view = view.With(new() { FrictionPoints = new([added], [view.Rows.FrictionPoints[600].Id]) });
        return view.With(new() { Events = new([view.Rows.Events[50] with { Id = "after", FrictionPoints = ["added", view.Rows.FrictionPoints[700].Id] }], []) });
    }

    private static RecordView Many() => new(Method, new()
    {
        FrictionPoints = [.. ShippedRecord.FrictionPoints.SelectMany(p => Enumerable.Range(0, Copies).Select(copy => p with { Id = Named(p.Id, copy) })).OrderBy(p => p.OpenedOn).ThenBy(p => p.Id, StringComparer.Ordinal)],
        Events = [.. ShippedRecord.Developments.Select(ScoringEvent.From).SelectMany(e => Enumerable.Range(0, Copies).Select(copy => Copy(e, copy))).OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)],
        Engagements = ShippedRecord.Engagements,
        Commitments = [],
        Deadlines = [],
        KnownOn = null,
    }, Order);

    private static ScoringEvent Copy(ScoringEvent e, int copy) => e with
    {
        Id = Named(e.Id, copy),
        // Each copy on other days, so that no two points read alike.
        Date = e.Date.AddDays(copy % 5),
        FrictionPoints = [.. e.FrictionPoints.Select(p => Named(p, copy))],
        StatusAfter = e.StatusAfter.ToDictionary(s => Named(s.Key, copy), s => s.Value),
        RespondsTo = e.RespondsTo is { } act ? Named(act, copy) : null,
        Supersedes = e.Supersedes is { } old ? Named(old, copy) : null,
    };

    private static string Named(string id, int copy) => $"{id}-{copy}";
}

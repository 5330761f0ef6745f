using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>A view that follows edits one by one equals a view made anew from all rows.</summary>
public class RecordDeltaTests
{
    private static readonly string[] Order = ["US", "CN", "EU"];
    private static readonly ScoringMethod Method = new(new());
    private static readonly DateOnly[] Days = [new(2019, 9, 1), new(2025, 4, 11), new(2025, 12, 5), new(2026, 11, 23)];

    private static readonly Gen<(int Event, int Other, int What, int DayShift)> Edit =
        Gen.Select(Gen.Int[0, 345], Gen.Int[0, 345], Gen.Int[0, 7], Gen.Int[-90, 90]);

    [Fact]
    public void AnyRunOfEdits_EqualsFullRecomputation() => Edit.List[1, 6].Sample(edits =>
    {
        var view = Shipped();
        foreach (var edit in edits)
        {
            _ = view.BoardOn(Days[edit.Event % Days.Length]);
            view = view.With(Of(edit, view));
        }

        var anew = new RecordView(Method, view.Rows, Order);
        foreach (var day in Days)
        {
            AssertSame(anew, view, day);
        }
    }, iter: 60);

    [Fact]
    public void Edit_LeavesTheReadingsOfOtherPointsAsTheyWere()
    {
        var view = Shipped();
        var day = new DateOnly(2025, 12, 5);
        PointReading[] before = [.. view.BoardOn(day).Points];
        var e = view.Rows.Events.Single(r => r.Id == "2025-11-10-us-fentanyl-to-10");

        var after = view.With(new() { Events = new([e with { Certainty = Certainty.Disputed }], []) }).BoardOn(day);

        var changed = before.Zip(after.Points).Where(p => !ReferenceEquals(p.First, p.Second)).Select(p => p.First.Point.Id);
        Assert.Equal(e.FrictionPoints.Order(), changed.Order());
    }

    [Fact]
    public void EditThatChangesNothing_KeepsEveryHistory()
    {
        var view = Shipped();

        Assert.Equal(view.Points, view.With(new()).Points);
    }

    private static void AssertSame(RecordView expected, RecordView actual, DateOnly day)
    {
        Assert.Equal(expected.BoardOn(day).Points.Select(Figures), actual.BoardOn(day).Points.Select(Figures));
        var pair = expected.MainPair!;
        Assert.Equal(expected.HistoryOf(pair, day).On(day), actual.HistoryOf(pair, day).On(day));
        Assert.Equal(expected.CountUpTo(day), actual.CountUpTo(day));
        Assert.Equal(expected.Relationships, actual.Relationships);
        Assert.All(expected.Rows.Events.Where(e => e.RespondsTo is not null).Take(20), e => Assert.Equal(expected.AnswersTo(e.RespondsTo!), actual.AnswersTo(e.RespondsTo!)));

        static object Figures(PointReading p) =>
            (p.Point.Id, p.Status, p.StatusSince, p.Level, p.Label, p.LabelSince, p.Direction, p.LastDevelopmentOn, p.NextDeadlineOn, p.Assessment, string.Join(' ', p.LastYear));
    }

    /// <summary>What people do to a record: correct, retract, supersede, add, answer, withdraw, move a point.</summary>
    private static RecordDelta Of((int Event, int Other, int What, int DayShift) edit, RecordView view)
    {
        var events = view.Rows.Events;
        var (e, other) = (events[edit.Event % events.Count], events[edit.Other % events.Count]);
        return edit.What switch
        {
            0 => Write(e with { Date = e.Date.AddDays(edit.DayShift) }),
            1 => Write(e with { Retracted = true }),
            2 => Write(e with { Id = $"correction-{edit.Event}-{edit.Other}", Supersedes = e.Id, Action = other.Action }),
            3 => Write(other with { Id = $"new-{edit.Event}-{edit.Other}", RespondsTo = e.Id, FrictionPoints = e.FrictionPoints }),
            4 => Write(e with { FrictionPoints = other.FrictionPoints }),
            6 => new() { Assessments = new([Assessed(edit, view)], []) },
            5 => new() { Events = new([], [e.Id]) },
            _ => new() { FrictionPoints = new([view.Rows.FrictionPoints[edit.Event % 47] with { Affects = ["US", "CN", "JP"] }], []) },
        };

        static RecordDelta Write(ScoringEvent e) => new() { Events = new([e], []) };
    }

    private static Assessment Assessed((int Event, int Other, int What, int DayShift) edit, RecordView view) => new()
    {
        Id = $"assessed-{edit.Other % 3}",
        FrictionPoint = view.Rows.FrictionPoints[edit.Event % 47].Id,
        Label = (AssessedDirection)(edit.Other % 3),
        Reason = "Judged.",
        MadeOn = Days[edit.Event % Days.Length].AddDays(-Math.Abs(edit.DayShift)),
        ExpiresOn = Days[edit.Event % Days.Length].AddDays(edit.DayShift),
        MadeBy = "Ada Lead",
        Sources = [],
        WithdrawnOn = null,
    };

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

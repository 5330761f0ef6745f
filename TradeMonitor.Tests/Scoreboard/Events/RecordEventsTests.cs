using CsCheck;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoreboard.Events;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Events;

/// <summary>Packed developments say what the rows said, and edits over them what a record packed anew would say.</summary>
public class RecordEventsTests
{
    private static readonly ScoringOptions Options = new();

    [Fact]
    public void PackedRecord_GivesBackEveryRow() => Histories.Any.Hold(history =>
    {
        var events = RecordEvents.Of(history.Events, Options);

        AssertSame([.. history.Events.Order(InOrder)], events);
    });

    [Fact]
    public void PackedRecord_WeighsAsTheMethodDoes() => Histories.Any.Hold(history =>
        AssertLive(history.Events, RecordEvents.Of(history.Events, Options)));

    [Fact]
    public void Edits_EqualARecordPackedAnew() => Gen.Select(Histories.Any, Histories.Any).Hold(given =>
    {
        var (first, then) = given;
        var rows = first.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var events = RecordEvents.Of(first.Events, Options);
        foreach (var (edit, number) in then.Events.Select((e, i) => (e, i)))
        {
            var withdraw = number % 4 == 3;
            events = events.With(withdraw ? new([], [edit.Id]) : new([edit], [])).After;
            rows.Remove(edit.Id);
            if (!withdraw)
            {
                rows.Add(edit.Id, edit);
            }

            AssertSame([.. rows.Values.Order(InOrder)], events);
            AssertLive([.. rows.Values], events);
        }
    });

    [Fact]
    public void ManyEdits_ArePackedWithTheRecord()
    {
        var events = RecordEvents.Of(ShippedRecord.Developments.Select(ScoringEvent.From), Options);
        var one = events[0];
        for (var i = 0; i < 1_100; i++)
        {
            events = events.With(new([one with { Id = $"new-{i:0000}", Supersedes = i == 0 ? null : $"new-{i - 1:0000}" }], [])).After;
        }

        Assert.Equal(346 + 1_100, events.Count);
        Assert.Equal(["new-1099"], events.LiveBetween(DateOnly.MinValue, DateOnly.MaxValue).Select(e => e.Event.Id).Where(id => id.StartsWith("new-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2025-Busan")]
    [InlineData("année-2025")]
    [InlineData("中美-2025")]
    [InlineData("𝔘𝔖-2025")]
    public void IdOfAnyLetters_IsFoundAgain(string id)
    {
        var one = ScoringEvent.From(ShippedRecord.Developments[0]) with { Id = id };

        var events = RecordEvents.Of([one, one with { Id = "other" }], Options);

        Assert.Equal(id, events.FindLive(id)?.Event.Id);
        Assert.Null(events.FindLive(id + "x"));
    }

    private static Comparer<ScoringEvent> InOrder => Comparer<ScoringEvent>.Create(LiveEvents.InOrder);

    private static void AssertSame(ScoringEvent[] expected, RecordEvents actual)
    {
        Assert.Equal(expected.Select(Fields), actual.Select(Fields));
        Assert.Equal(expected.Length, actual.Count);
    }

    private static void AssertLive(IReadOnlyList<ScoringEvent> rows, RecordEvents actual)
    {
        var expected = LiveEvents.Of(rows, Options);
        Assert.Equal(expected.Select(Weight), actual.LiveBetween(DateOnly.MinValue, DateOnly.MaxValue).Select(Weight));
        var middle = Histories.Start.AddDays(200);
        Assert.Equal(expected.Where(e => e.Event.Date > middle).Select(Weight), actual.LiveBetween(middle, DateOnly.MaxValue).Select(Weight));
        Assert.Equal(expected.Count(e => e.Event.Date <= middle), actual.LiveUpTo(middle));
        Assert.Equal(expected.Where(e => e.Event.Date <= middle).Max(e => (DateOnly?)e.Event.Date), actual.NewestUpTo(middle));
        foreach (var point in new[] { "f", "g", "h", "k", "none" })
        {
            Assert.Equal(expected.Where(e => e.Event.FrictionPoints.Contains(point)).Select(Weight), actual.LiveOf(point).Select(Weight));
        }

        Assert.All(rows, r => Assert.Equal(expected.Any(e => e.Event.Id == r.Id), actual.FindLive(r.Id) is not null));
    }

    private static object Weight(LiveEvent e) => (Fields(e.Event), e.Day, e.Class, e.Impact, e.Answers);

    private static string Fields(ScoringEvent e) => string.Join(
        '|', e.Id, e.Date, string.Join(',', e.Actors), e.Action, e.Directness, string.Join(',', e.FrictionPoints), e.Certainty, e.ActorLevel, e.Rate, e.TradeCoveredUsdBn,
        e.RespondsTo, e.ExpiresOn, string.Join(',', e.StatusAfter.OrderBy(s => s.Key, StringComparer.Ordinal)), e.CoverageShare, e.Supersedes, e.Retracted);
}

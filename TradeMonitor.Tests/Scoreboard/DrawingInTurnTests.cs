using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>How a thousand open pages draw one change, with a reader who clicks among them.</summary>
public sealed class DrawingInTurnTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LiveRecord _live;

    public DrawingInTurnTests() => _live = new(new RecordChanges(), _clock, () => Task.CompletedTask);

    [Fact]
    public async Task Pages_DrawOneAfterTheOther_AsManyAtATimeAsThereAreProcessors()
    {
        List<TaskCompletionSource> begun = [];
        Task[] all = [.. Enumerable.Range(0, Environment.ProcessorCount + 2).Select(_ => _live.DrawInTurnAsync(DrawAsync))];
        Assert.Equal(Environment.ProcessorCount, begun.Count);

        for (var page = 0; page < all.Length; page++)
        {
            begun[page].SetResult();
            await all[page].WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
            Assert.True(SpinWait.SpinUntil(() => begun.Count == Math.Min(all.Length, Environment.ProcessorCount + page + 1), TimeSpan.FromSeconds(5)));
        }

        Task DrawAsync()
        {
            begun.Add(new());
            return begun[^1].Task;
        }
    }

    [Fact]
    public async Task PageThatTakesLong_LetsTheOthersDraw_AndOneThatFailsToo()
    {
        var stuck = new TaskCompletionSource();
        Task[] slow = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => _live.DrawInTurnAsync(() => stuck.Task))];
        var next = _live.DrawInTurnAsync(() => Task.FromException(new InvalidOperationException("gone")));
        var last = _live.DrawInTurnAsync(() => Task.CompletedTask);

        _clock.Advance(LiveRecord.LongestTurn - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted || last.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await last.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => next.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(slow, page => page.IsCompleted);
        stuck.SetResult();
        await Task.WhenAll(slow);
    }

    public void Dispose() => _live.Dispose();
}

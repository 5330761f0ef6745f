using System.Reflection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>How open pages hear of commits.</summary>
public sealed class LiveRecordTests : IDisposable
{
    private readonly RecordChanges _changes = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly LiveRecord _live;

    private Func<Task> _makeReady = () => Task.CompletedTask;

    public LiveRecordTests() => _live = new(_changes, _clock, () => _makeReady());

    [Fact]
    public async Task Pages_AreToldWhenTheScoreboardIsReady()
    {
        using var page = _live.Subscribe();
        var heard = new Heard(page);
        _ = await heard.NextAsync();
        var ready = new TaskCompletionSource();
        _makeReady = () => ready.Task;

        _changes.Note(7);
        _clock.Advance(TimeSpan.Zero);
        Assert.Empty(heard.Now());
        Assert.False(_live.Telling.IsCompleted);
        ready.SetResult();

        Assert.Equal(7, await heard.NextAsync());
    }

    [Fact]
    public async Task ScoreboardThatCannotBeRead_IsToldAllTheSame()
    {
        using var page = _live.Subscribe();
        var heard = new Heard(page);
        _ = await heard.NextAsync();
        _makeReady = () => Task.FromException(new Microsoft.Data.Sqlite.SqliteException("busy", 5));

        _changes.Note(7);
        _clock.Advance(TimeSpan.Zero);

        Assert.Equal(7, await heard.NextAsync());
    }

    [Fact]
    public async Task LoneCommit_IsToldAtOnce()
    {
        using var page = _live.Subscribe();
        var heard = new Heard(page);
        Assert.Equal(0, await heard.NextAsync());

        _changes.Note(7);
        _clock.Advance(TimeSpan.Zero);

        Assert.Equal(7, await heard.NextAsync());
    }

    [Fact]
    public async Task CommitBeforeTheSubscription_IsNotMissed()
    {
        _changes.Note(5);

        using var page = _live.Subscribe();

        Assert.Equal(5, await new Heard(page).NextAsync());
    }

    [Fact]
    public async Task Burst_IsToldOnceWithinThePace_AndTheLastOfItWithoutFail()
    {
        using var page = _live.Subscribe();
        var heard = new Heard(page);
        _ = await heard.NextAsync();
        _changes.Note(1);
        _clock.Advance(TimeSpan.Zero);
        Assert.Equal(1, await heard.NextAsync());

        for (var commit = 2; commit <= 100; commit++)
        {
            _changes.Note(commit);
        }

        _clock.Advance(LiveRecord.Pace - TimeSpan.FromMilliseconds(1));
        Assert.Empty(heard.Now());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(100, await heard.NextAsync());
    }

    [Fact]
    public void PageThatDoesNotListen_IsLeftBehindWithoutBeingWaitedFor()
    {
        using var page = _live.Subscribe();

        for (var commit = 1; commit <= 1000; commit++)
        {
            _changes.Note(commit);
            _clock.Advance(LiveRecord.Pace);
        }

        Assert.Equal([1000], new Heard(page).Now());
    }

    [Fact]
    public async Task EndOfASubscription_EndsItsVersions()
    {
        var page = _live.Subscribe();
        page.Dispose();

        var versions = new List<long>();
        await foreach (var version in page.Versions)
        {
            versions.Add(version);
        }

        Assert.Equal([0], versions);
    }

    [Fact]
    public void PagesThatHaveGone_LeaveNoHandlerBehind()
    {
        for (var visit = 0; visit < 100; visit++)
        {
            using var page = _live.Subscribe();
            _changes.Note(visit + 1);
            Assert.Equal(1, Handlers());
        }

        Assert.Equal((0, 0), (_live.Subscriptions, Handlers()));
    }

    [Fact]
    public void ManyPages_ShareOneHandler()
    {
        LiveSubscription[] pages = [.. Enumerable.Range(0, 100).Select(_ => _live.Subscribe())];
        Assert.Equal((100, 1), (_live.Subscriptions, Handlers()));

        Parallel.ForEach(pages, page => page.Dispose());

        Assert.Equal((0, 0), (_live.Subscriptions, Handlers()));
    }

    public void Dispose() => _live.Dispose();

    private int Handlers()
    {
        var raised = (EventHandler?)typeof(RecordChanges).GetField(nameof(RecordChanges.Changed), BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(_changes);
        return raised?.GetInvocationList().Length ?? 0;
    }

    /// <summary>What a page hears, one by one.</summary>
    private sealed class Heard(LiveSubscription page)
    {
        private readonly IAsyncEnumerator<long> _versions = page.Versions.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        private Task<bool>? _next;

        public async Task<long> NextAsync()
        {
            Assert.True(await Advance().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
            _next = null;
            return _versions.Current;
        }

        /// <summary>Everything that has been told by now.</summary>
        public IEnumerable<long> Now()
        {
            while (Advance() is { IsCompletedSuccessfully: true, Result: true })
            {
                _next = null;
                yield return _versions.Current;
            }
        }

        private Task<bool> Advance() => _next ??= _versions.MoveNextAsync().AsTask();
    }
}

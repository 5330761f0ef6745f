using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Tests.Telemetry;

[Collection(Listening.Name)]
public sealed class InstrumentsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FakeTimeProvider _clock = new();
    private readonly Instruments _instruments;

    public InstrumentsTests() => _instruments = new(_services.GetRequiredService<IMeterFactory>(), new OpenCircuits(), _clock);

    [Fact]
    public void NobodyListens_NothingIsTimed()
    {
        Assert.Null(_instruments.StartRebuild());
        Assert.Null(_instruments.StartQuery(Operations.List));
        Assert.Null(_instruments.StartImport("import"));
        Assert.Null(_instruments.StartEdit("assess"));
        Assert.Null(_instruments.StartExport("record", "json"));
        Assert.Null(_instruments.StartChart("tension", "png"));
    }

    [Fact]
    public void NobodyListens_NothingIsAllocated()
    {
        void AskAThousandTimes()
        {
            for (var i = 0; i < 1000; i++)
            {
                _instruments.StartQuery(Operations.List)?.Done();
                _instruments.StartExport("commitments", "csv")?.Done();
                _instruments.CountImported("developments", "added", 3);
            }
        }

        AskAThousandTimes(); // compiled by now
        var before = GC.GetAllocatedBytesForCurrentThread();

        AskAThousandTimes();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void NobodyListens_WorkRunsAsItIs()
    {
        var work = Task.FromResult(7);

        Assert.Same(work, _instruments.TimeAsync(Operations.List, () => work));
        Assert.Same(work, ((Instruments?)null).TimeAsync(Operations.List, () => work));
    }

    [Fact]
    public void Work_IsTimedInSecondsByTheClockThatIsGiven()
    {
        using var listener = new Listener(_instruments);

        using (var timing = _instruments.StartQuery(Operations.Search))
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1250));
            timing!.Done();
        }

        var heard = Assert.Single(listener.Of("trademonitor.query.duration"));
        Assert.Equal((1.25, "s"), (heard.Value, heard.Unit));
        Assert.Equal([(Instruments.Operation, "search")], heard.Tags.Select(t => (t.Key, t.Value!)));
        var span = Assert.Single(listener.Spans);
        Assert.Equal(("query search", ActivityStatusCode.Unset, "search"), (span.DisplayName, span.Status, span.GetTagItem(Instruments.Operation)));
    }

    [Fact]
    public async Task FailedWork_SaysSo_AndStillFails()
    {
        using var listener = new Listener(_instruments);

        await Assert.ThrowsAsync<TimeoutException>(() => _instruments.TimeAsync(Operations.Search, () => Task.FromException<int>(new TimeoutException())));

        Assert.Equal("_OTHER", Assert.Single(listener.Of("trademonitor.query.duration"))["error.type"]);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(listener.Spans).Status);
    }

    [Fact]
    public void Scoreboard_AgesUntilTheNextIsMade()
    {
        using var listener = new Listener(_instruments);
        long version = 346;
        _instruments.WatchStore(() => version, () => (0, 0));
        Assert.Empty(listener.Of("trademonitor.scoreboard.age"));
        Assert.Empty(listener.Of("trademonitor.scoreboard.lag"));

        _instruments.ShowScoreboard(346);
        _clock.Advance(TimeSpan.FromSeconds(90));
        version = 349;

        Assert.Equal((90, "s"), Last("trademonitor.scoreboard.age"));
        Assert.Equal((3, "{revision}"), Last("trademonitor.scoreboard.lag"));
        Assert.Equal((349, "{revision}"), Last("trademonitor.record.version"));
        _instruments.ShowScoreboard(349);
        Assert.Equal((0, "s"), Last("trademonitor.scoreboard.age"));
        Assert.Equal((0, "{revision}"), Last("trademonitor.scoreboard.lag"));

        (double, string?) Last(string instrument) => listener.Of(instrument)[^1] is var heard ? (heard.Value, heard.Unit) : default;
    }

    public void Dispose()
    {
        _instruments.Dispose();
        _services.Dispose();
    }
}

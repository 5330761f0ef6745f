using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Endurance;

/// <summary>They take all there is of the machine: one after another, and at the end (<see cref="CollectionOrder"/>), when nothing runs any more that watches the time.</summary>
[CollectionDefinition(Name)]
public sealed class Endurance
{
    public const string Name = "Endurance";
}

/// <summary>What was told to be saved is saved: exactly once, over nobody else's edit, however many write and whatever happens to the process.</summary>
[Collection(Endurance.Name)]
public class EditEnduranceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task ThirtyTwoWriters_InTwoProcesses_OnEightPoints_LoseNothing()
    {
        const int Each = 16;
        var time = TimeSpan.FromSeconds(30);
        var saved = new ConcurrentQueue<Acknowledged>();
        await using var store = await CountingRecord.CreateAsync();
        await store.Store.OpenForServerAsync(TestStore.Stop);
        using var other = WriterProcess.Start(store.Folder, Each, time, saved.Enqueue);
        await other.StartedAsync();

        using var until = new CancellationTokenSource(time);
        var own = new ConcurrentQueue<Acknowledged>();
        var stale = await Writers.WriteAsync(store, Each, own.Enqueue, until.Token);
        await other.EndAsync();

        Tell("this process", [.. own]);
        Tell("the other process", [.. saved]);
        Assert.True(!own.IsEmpty && !saved.IsEmpty && stale > 0, "Nobody was ever second, or one process never came to write: the test says nothing.");
        await HoldsAsync(store, [.. own, .. saved], isAllThereIs: true);
    }

    [Fact]
    public async Task ProcessKilledTwentyTimes_LosesNothingItHasTold()
    {
        const int Kills = 20, Writing = 32;
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        var saved = new ConcurrentQueue<Acknowledged>();
        await using var store = await CountingRecord.CreateAsync();

        for (var kill = 0; kill < Kills; kill++)
        {
            // At a moment in the midst of writing, however slow the machine is.
            var (heard, enough) = (0, random.Next(1, 60));
            var inTheMidst = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var process = WriterProcess.Start(store.Folder, Writing, TimeSpan.FromMinutes(5), one =>
            {
                saved.Enqueue(one);
                if (Interlocked.Increment(ref heard) == enough)
                {
                    inTheMidst.SetResult();
                }
            });
            await process.StartedAsync();
            await inTheMidst.Task.WaitAsync(TimeSpan.FromMinutes(2), TestStore.Stop);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 40)), TestStore.Stop);
            await process.KillAsync();
        }

        Tell("killed processes", [.. saved]);
        await store.Store.OpenForServerAsync(TestStore.Stop);
        await HoldsAsync(store, [.. saved], isAllThereIs: false);
    }

    /// <param name="store">Where it was written.</param>
    /// <param name="saved">What was told to be saved.</param>
    /// <param name="isAllThereIs">Whether nothing else can be there; a process that is killed may have saved what it could no longer tell.</param>
    private static async Task HoldsAsync(TestStore store, IReadOnlyList<Acknowledged> saved, bool isAllThereIs)
    {
        await using var db = await store.DbAsync();
        var history = await db.Edited().Select(h => new { h.OpId, h.RowId, h.Kind }).ToListAsync(TestStore.Stop);

        var once = history.CountBy(h => h.OpId).ToDictionary();
        Assert.All(once, op => Assert.Equal(1, op.Value));
        Assert.Empty(saved.Select(s => s.OpId).Except(once.Keys));
        Assert.Equal(saved.Count, saved.Select(s => s.OpId).Distinct().Count());
        if (isAllThereIs)
        {
            Assert.Equal(saved.Count, history.Count);
        }

        for (var point = 1; point <= CountingRecord.Points; point++)
        {
            var edits = history.Count(h => h.RowId == CountingRecord.Counter(point));
            Assert.True(edits > 0, $"Nobody wrote on {CountingRecord.Point(point)}.");
            Assert.Equal(edits, await CountingRecord.CountOfAsync(db, point));
            var versions = await db.HistoryPoints.Where(p => p.FrictionPoint == CountingRecord.Point(point)).Select(p => p.Version).Order().ToListAsync(TestStore.Stop);
            Assert.Equal(Enumerable.Range(0, edits).Select(n => versions[0] + n), versions);
        }

        Assert.All(await store.VerifyAsync(), v => Assert.True(v.Holds, v.Text));
    }

    private void Tell(string who, Acknowledged[] saved)
    {
        var took = saved.Select(s => s.Took.TotalMilliseconds).Order().ToArray();
        output.WriteLine(took.Length == 0
            ? $"{who}: nothing saved"
            : string.Create(CultureInfo.InvariantCulture, $"{who}: {took.Length} saved, median {took[took.Length / 2]:0.0} ms, p99 {took[took.Length * 99 / 100]:0.0} ms, slowest {took[^1]:0.0} ms"));
    }
}

using System.Diagnostics;
using TradeMonitor.Tests.Data;
using TradeMonitor.Web.Data.Edits;

namespace TradeMonitor.Tests.Endurance;

/// <summary>An edit that the product has said is saved.</summary>
/// <param name="OpId">Which.</param>
/// <param name="Point">Of which point.</param>
/// <param name="Took">From sending it to the answer.</param>
internal sealed record Acknowledged(Guid OpId, int Point, TimeSpan Took);

/// <summary>People who edit all at once; whoever was second looks again and edits again.</summary>
internal static class Writers
{
    /// <summary>Lets some write until the time is over.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="count">How many.</param>
    /// <param name="acknowledge">Called for each edit that is saved, from many threads.</param>
    /// <param name="until">Ends it; an edit that is under way is finished.</param>
    /// <returns>How often somebody was second.</returns>
    public static async Task<int> WriteAsync(TestStore store, int count, Action<Acknowledged> acknowledge, CancellationToken until)
    {
        var stale = await Task.WhenAll(Enumerable.Range(0, count).Select(writer => Task.Run(() => OneAsync(1 + (writer % CountingRecord.Points)), CancellationToken.None)));
        return stale.Sum();

        async Task<int> OneAsync(int point)
        {
            var second = 0;
            while (!until.IsCancellationRequested)
            {
                var (opId, sent) = (Guid.NewGuid(), Stopwatch.GetTimestamp());
                switch (await CountingRecord.CountAsync(store, point, opId))
                {
                    case EditResult.Saved:
                        acknowledge(new(opId, point, Stopwatch.GetElapsedTime(sent)));
                        break;
                    case EditResult.Stale:
                        second++;
                        break;
                    case var refused:
                        throw new InvalidOperationException($"An edit was refused: {string.Join("; ", ((EditResult.Refused)refused).Faults)}");
                }
            }

            return second;
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace TradeMonitor.Web.Data;

/// <summary>
/// Long work in short transactions, so that people's edits get their turn in between: those of this process at the gate, those of others because
/// the store is left alone for as long as it was held.
/// </summary>
internal sealed class WriteTurns(AppDb db, WriteGate gate, TimeProvider clock)
{
    // An edit waits for one turn at most, its commit included; this leaves room for a slow disk below 100 ms.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(15);

    private TimeSpan _held;
    private long _ended;
    private long _begun;

    /// <summary>Whether the turn has lasted so long that others should have theirs.</summary>
    public bool MustEnd => clock.GetElapsedTime(_begun) > Longest;

    /// <summary>Takes turns, each a transaction that is committed, until the work is done.</summary>
    /// <param name="work">Does some of it, until <see cref="MustEnd"/>; true when all is done.</param>
    /// <param name="cancellationToken">Gives up; the turn under way is taken back.</param>
    public async Task RunAsync(Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        for (var isDone = false; !isDone;)
        {
            if (_held - clock.GetElapsedTime(_ended) is { Ticks: > 0 } rest)
            {
                await Task.Delay(rest, clock, cancellationToken);
            }

            using (await gate.EnterAsync(cancellationToken))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                _begun = clock.GetTimestamp();
                isDone = await work();
                await transaction.CommitAsync(cancellationToken);
                (_held, _ended) = (clock.GetElapsedTime(_begun), clock.GetTimestamp());
            }
        }
    }
}

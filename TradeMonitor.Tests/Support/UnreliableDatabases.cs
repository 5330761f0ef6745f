using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;

namespace TradeMonitor.Tests.Support;

/// <summary>A store that fails while a test lets it, or is late.</summary>
/// <param name="real">What answers as long as it does not fail; null for a store that never works.</param>
internal sealed class UnreliableDatabases(IDbContextFactory<AppDb>? real = null) : IDbContextFactory<AppDb>
{
    /// <summary>A store that fails at once, or never says anything.</summary>
    public static UnreliableDatabases Broken(bool answers) => new() { Answers = false, Wait = answers ? Task.CompletedTask : Never };

    public static Task Never => new TaskCompletionSource().Task;

    public bool Answers { get; set; } = true;

    public Task Wait { get; init; } = Task.CompletedTask;

    /// <summary>Done with the first question.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppDb CreateDbContext() => throw new NotSupportedException();

    public async Task<AppDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        var answers = Answers; // what holds now, not once the test has heard
        Asked.TrySetResult();
        await Wait;
        return answers && real is not null ? await real.CreateDbContextAsync(cancellationToken) : throw new SqliteException("disk I/O error", 10);
    }
}

using System.Diagnostics;
using TradeMonitor.Tests.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Endurance;

/// <summary>An import in a process of its own, in turns of a few rows, which can be killed.</summary>
internal static class ImportProcess
{
    /// <summary>The first argument that makes this program such a process.</summary>
    public const string Verb = "--import-record";

    public const int RowsPerTurn = 20;

    /// <summary>Starts one.</summary>
    /// <param name="store">Folder of the store.</param>
    /// <param name="record">Folder of the record.</param>
    public static Process Start(string store, string record) => Process.Start(new ProcessStartInfo("dotnet", [typeof(ImportProcess).Assembly.Location, Verb, store, record]))!;

    /// <summary>What the process does.</summary>
    public static async Task<int> RunAsync(string folder, string record)
    {
        await using var store = TestStore.Unopened(folder, keep: true, rowsPerTurn: RowsPerTurn);
        await store.Store.OpenBesideServerAsync(create: false, CancellationToken.None);
        return (await store.ImportAsync(record, Origin.Import, dryRun: false, CancellationToken.None)).IsRefused ? 1 : 0;
    }
}

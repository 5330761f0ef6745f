namespace TradeMonitor.Benchmarks.Load;

/// <summary>The verbs that put the product under load.</summary>
internal static class LoadCommands
{
    /// <summary>Runs a verb; false if the command line has none of these.</summary>
    public static async Task<bool> RunAsync(IReadOnlyList<string> args)
    {
        if (args is [LoadServerProcess.Verb, ..])
        {
            await LoadServerProcess.RunAsync([.. args.Skip(1)]);
            return true;
        }

        Func<IReadOnlyList<string>, LoadTable, Task>? run = (args.Count > 0 ? args[0] : null) switch
        {
            "circuits" => CircuitsCommand.RunAsync,
            "soak" => SoakCommand.RunAsync,
            "http" => HttpCommand.RunAsync,
            "import" => ImportCommand.RunAsync,
            _ => null,
        };
        if (run is null)
        {
            return false;
        }

        var table = new LoadTable();
        await run([.. args.Skip(1)], table);
        table.Print();
        Environment.ExitCode = table.IsMet ? 0 : 1;
        return true;
    }
}

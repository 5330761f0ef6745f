using System.CommandLine;

namespace TradeMonitor.Web.Cli;

/// <summary>The verbs of the executable. Exit codes: 0 done, 1 refused with reasons on the error stream, 2 wrong usage.</summary>
public static class CommandLine
{
    internal const int WrongUsage = 2;

    /// <summary>Whether the arguments ask for a verb (or for help), and not for the server.</summary>
    public static bool Wants(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs the verb and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("TradeMonitor: where does each trade dispute stand, and is it getting better or worse? Without a verb, the server starts.")
        {
            ImportVerb.Create(),
            ExportVerb.Create(),
            ScoreVerb.Create(),
            VerifyVerb.Create(),
            UserVerbs.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See --help.");
            return WrongUsage;
        }

        return await parsed.InvokeAsync();
    }
}

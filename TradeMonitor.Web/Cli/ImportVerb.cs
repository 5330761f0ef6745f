using System.CommandLine;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Cli;

/// <summary><c>import PATH [--dry-run]</c>: takes in a record folder, all or nothing.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "Folder that holds the files of the record." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check the record and say what would change; store nothing." };
        var verb = new Command("import", "Import a record. It is refused as a whole if anything in it is wrong.") { path, dryRun };
        verb.SetAction((parsed, cancellationToken) =>
            Workplace.RunAsync(services => RunAsync(services, parsed.GetRequiredValue(path), parsed.GetValue(dryRun), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, bool dryRun, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Store>().OpenBesideServerAsync(create: true, cancellationToken);
        var result = await services.GetRequiredService<RecordImport>()
            .RunAsync(path, Origin.Import, EditAuthor.CommandLine, dryRun, new Lines(Console.Out.WriteLine), cancellationToken);
        foreach (var warning in result.Faults.Warnings)
        {
            await Console.Error.WriteLineAsync($"warning: {warning}");
        }

        if (result.IsRefused)
        {
            foreach (var line in result.Faults.Lines())
            {
                await Console.Error.WriteLineAsync(line);
            }

            await Console.Error.WriteLineAsync($"Refused: {result.Faults.Count} {(result.Faults.Count == 1 ? "fault" : "faults")}; nothing was stored.");
            return 1;
        }

        await Console.Out.WriteLineAsync(dryRun ? "Checked; this is what would change. Nothing was stored." : "Imported.");
        return 0;
    }
}

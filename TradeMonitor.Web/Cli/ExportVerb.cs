using System.CommandLine;
using TradeMonitor.Web.Data.Record;

namespace TradeMonitor.Web.Cli;

/// <summary><c>export PATH</c>: writes the record to a folder; the store stays usable meanwhile.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "Folder to write to; made if it is not there." };
        var verb = new Command("export", "Export the record, so that an import into an empty store gives the same record.") { path };
        verb.SetAction((parsed, cancellationToken) =>
            Workplace.RunAsync(services => RunAsync(services, parsed.GetRequiredValue(path), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        await Workplace.OpenForReadingAsync(services, cancellationToken);
        foreach (var (file, rows) in await services.GetRequiredService<RecordExport>().RunAsync(path, cancellationToken))
        {
            await Console.Out.WriteLineAsync($"{RecordFolder.NameOf(file)}: {rows} {(rows == 1 ? "row" : "rows")}");
        }

        return 0;
    }
}

using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>The record that the product ships with (or that <c>Record:Path</c> names in its place), imported at the start if it is new.</summary>
public sealed class ShippedRecord(RecordImport import, IDbContextFactory<AppDb> databases, IConfiguration configuration)
{
    /// <summary>Where it is: a relative path counts from the program's folder, else from the working directory.</summary>
    public string Path
    {
        get
        {
            var path = configuration["Record:Path"] is { Length: > 0 } set ? set : "Record";
            var beside = System.IO.Path.Combine(AppContext.BaseDirectory, path);
            return Directory.Exists(beside) ? beside : System.IO.Path.GetFullPath(path);
        }
    }

    /// <summary>Imports it unless the store already has exactly this one, or <c>Record:ImportOnStart</c> is false.</summary>
    public async Task ImportIfNewAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (!configuration.GetValue("Record:ImportOnStart", true) || await IsImportedAsync(cancellationToken))
        {
            return;
        }

        progress.Report($"Importing the record in {Path} …");
        var result = await import.RunAsync(Path, Origin.Shipped, EditAuthor.Start, dryRun: false, progress, cancellationToken);
        if (result.IsRefused)
        {
            throw new StoreException(string.Join(Environment.NewLine, result.Faults.Lines().Prepend($"The record in {Path} is refused; nothing of it was stored:")));
        }

        progress.Report("The record is imported.");
    }

    private async Task<bool> IsImportedAsync(CancellationToken cancellationToken)
    {
        if (RecordFolder.Open(Path, long.MaxValue / 1024 / 1024, new FaultList()) is not { } folder)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var last = await db.Imports.Where(i => i.Origin == Origin.Shipped).OrderByDescending(i => i.Seq).Select(i => i.Sha256).FirstOrDefaultAsync(cancellationToken);
        return last == folder.Sha256();
    }
}

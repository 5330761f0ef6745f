using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Features;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Cli;

/// <summary>What a verb works with: the same settings and services as the server, without a web server.</summary>
internal static class Workplace
{
    /// <summary>Runs a verb; a store or a setting that cannot be used becomes a sentence on the error stream and exit code 1.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> verb)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json").AddEnvironmentVariables();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddData();
        builder.Services.AddScoring(builder.Configuration);
        builder.Services.AddScoreboard();
        builder.Services.AddFeatures();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Today>();
        builder.Services.AddPeople();
        builder.Services.AddLogging();
        using var host = builder.Build();
        try
        {
            host.Services.StartTelemetry();
            return await verb(host.Services);
        }
        catch (StoreException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>
    /// Opens the store for a verb that reads it. Where there is none yet, it is made as at the first start of the server, shipped record
    /// included, so that a fresh clone answers at once.
    /// </summary>
    public static async Task OpenForReadingAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<Store>();
        var isNew = !store.File.Exists;
        await store.OpenBesideServerAsync(create: true, cancellationToken);
        if (isNew)
        {
            await Console.Error.WriteLineAsync($"There was no store at {store.File.Path}: made one from the shipped record.");
            await services.GetRequiredService<ShippedRecord>().ImportIfNewAsync(new Lines(Console.Error.WriteLine), cancellationToken);
        }
    }
}

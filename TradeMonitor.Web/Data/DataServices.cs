using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Snapshots;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Telemetry;

namespace TradeMonitor.Web.Data;

/// <summary>Puts the store and the record's import and export together.</summary>
public static class DataServices
{
    /// <summary>Adds the store. Settings are read when they are first needed, so that hosts may still override them.</summary>
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteDb>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<StoreFile>().ConnectionString)
            // Failures surface as exceptions, and are told once, where they are handled.
            .ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.CommandExecuted, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)))
            .AddInterceptors(provider.GetRequiredService<ConnectionPragmas>()));
        services.AddSingleton<IDbContextFactory<AppDb>, AppDbFactory>();
        services.AddSingleton<StoreFile>();
        services.AddSingleton<ConnectionPragmas>();
        services.AddSingleton<Store>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<RecordChanges>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<UnfinishedImports>(provider, TimeProvider.System));
        // Whether a day lies in the future is judged by the real clock, whatever day the product is set to.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RecordImport>(provider, TimeProvider.System));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RecordEdits>(provider, TimeProvider.System));
        services.AddSingleton<SealKeys>();
        services.AddSingleton<SnapshotArchive>();
        services.AddSingleton<ShippedRecord>();
        services.AddSingleton<RecordExport>();
        services.AddSingleton<RecordVerifier>();
        services.AddHostedService<StoreWatch>();
        return services;
    }

    /// <summary>
    /// Opens the store and imports the shipped record if it is new, before the first request. False, with the reason on the error stream,
    /// if the store cannot be used.
    /// </summary>
    public static async Task<bool> UseDataAsync(this IHost host)
    {
        try
        {
            var log = host.Services.GetRequiredService<ILogger<ShippedRecord>>();
            await host.Services.GetRequiredService<Store>().OpenForServerAsync(CancellationToken.None);
            host.Services.GetRequiredService<Instruments>().WatchStore(() => host.Services.GetRequiredService<RecordChanges>().Version, host.Services.GetRequiredService<StoreFile>().Bytes);
            await host.Services.GetRequiredService<ShippedRecord>().ImportIfNewAsync(new Lines(line => log.LogInformation("{Progress}", line)), CancellationToken.None);
            return true;
        }
        catch (StoreException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return false;
        }
    }

    private sealed class AppDbFactory(IDbContextFactory<SqliteDb> factory) : IDbContextFactory<AppDb>
    {
        public AppDb CreateDbContext() => factory.CreateDbContext();

        public async Task<AppDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await factory.CreateDbContextAsync(cancellationToken);
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Scoreboard.Columns;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Puts the scoreboard together.</summary>
public static class ScoreboardServices
{
    /// <summary>Adds the shared scoreboard and the settings of pairs.</summary>
    public static IServiceCollection AddScoreboard(this IServiceCollection services)
    {
        services.AddOptions<RelationshipOptions>().BindConfiguration("Relationships").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ScoreboardOptions>().BindConfiguration("Scoreboard");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ColumnFile>();
        services.AddSingleton(provider => new ColumnKeeper(
            provider.GetRequiredService<ColumnFile>(), provider.GetRequiredService<IOptions<ScoreboardOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<ColumnKeeper>());
        services.AddSingleton<SharedScoreboard>();
        services.AddSingleton(provider => new LiveRecord(provider.GetRequiredService<RecordChanges>(), provider.GetRequiredService<TimeProvider>(), () => MakeReadyAsync(provider)));
        services.AddSingleton<DevelopmentChanges>();
        services.AddSingleton<DevelopmentTexts>();
        services.AddSingleton<JurisdictionNames>();
        services.AddSingleton<SourceShelves>();
        return services;
    }

    // What the frame of every page reads: a thousand pages at once would each ask the store for it.
    private static async Task MakeReadyAsync(IServiceProvider services)
    {
        await services.GetRequiredService<SharedScoreboard>().ViewAsync();
        await services.GetRequiredService<JurisdictionNames>().ReadAsync();
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeMonitor.Web.Data;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Puts the scoreboard together.</summary>
public static class ScoreboardServices
{
    /// <summary>Adds the shared scoreboard and the settings of pairs.</summary>
    public static IServiceCollection AddScoreboard(this IServiceCollection services)
    {
        services.AddOptions<RelationshipOptions>().BindConfiguration("Relationships").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SharedScoreboard>();
        services.AddSingleton(provider => new LiveRecord(
            provider.GetRequiredService<RecordChanges>(), provider.GetRequiredService<TimeProvider>(), () => provider.GetRequiredService<SharedScoreboard>().ViewAsync().AsTask()));
        services.AddSingleton<DevelopmentChanges>();
        services.AddSingleton<DevelopmentTexts>();
        services.AddSingleton<JurisdictionNames>();
        services.AddSingleton<SourceShelves>();
        return services;
    }
}

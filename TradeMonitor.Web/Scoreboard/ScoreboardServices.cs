namespace TradeMonitor.Web.Scoreboard;

/// <summary>Puts the scoreboard together.</summary>
public static class ScoreboardServices
{
    /// <summary>Adds the shared scoreboard and the settings of pairs.</summary>
    public static IServiceCollection AddScoreboard(this IServiceCollection services)
    {
        services.AddOptions<RelationshipOptions>().BindConfiguration("Relationships").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SharedScoreboard>();
        services.AddSingleton<DevelopmentTexts>();
        services.AddSingleton<JurisdictionNames>();
        return services;
    }
}

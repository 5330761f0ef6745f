using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Features.Administration;
using TradeMonitor.Web.Features.Answers;
using TradeMonitor.Web.Features.Brief;
using TradeMonitor.Web.Features.Calendar;
using TradeMonitor.Web.Features.Commitments;
using TradeMonitor.Web.Features.Engagements;
using TradeMonitor.Web.Features.Engagements.Detail;
using TradeMonitor.Web.Features.Engagements.Export;
using TradeMonitor.Web.Features.Editing;
using TradeMonitor.Web.Features.Feeds;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Features.FrictionPoints.Compare;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Features.FrictionPoints.Export;
using TradeMonitor.Web.Features.History;
using TradeMonitor.Web.Features.Indicators;
using TradeMonitor.Web.Features.Lists;
using TradeMonitor.Web.Features.Method;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Features.SignIn;
using TradeMonitor.Web.Features.Search;
using TradeMonitor.Web.Features.Snapshots;
using TradeMonitor.Web.Features.Sources;
using TradeMonitor.Web.Features.Timeline;
using TradeMonitor.Web.Features.Watchlist;

namespace TradeMonitor.Web.Features;

/// <summary>Adds what the screens and the API ask.</summary>
public static class FeatureServices
{
    /// <summary>Queries hold no state, so one of each serves everybody; commands know who is acting, so each circuit has its own.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddSingleton<IChartSource, OverviewChartSource>()
        .AddSingleton<IChartSource, PointChartSource>()
        .AddSingleton<IChartSource, ComparisonChartSource>()
        .AddSingleton<IChartSource, ListsChartSource>()
        .AddSingleton<IChartSource, IndicatorChartSource>()
        .AddSingleton<ChartCatalog>()
        .AddSingleton<ChartFiles>()
        .AddSingleton<SealQueries>()
        .AddSingleton<SnapshotQueries>()
        .AddSingleton<PictureVerifier>()
        .AddScoped<SnapshotCommands>()
        .AddSingleton<AnswersQueries>()
        .AddSingleton<BriefQueries>()
        .AddSingleton<CommitmentQueries>()
        .AddSingleton<CooperationQueries>()
        .AddSingleton<ListsQueries>()
        .AddSingleton<IndicatorQueries>()
        .AddSingleton<LedgerQueries>()
        .AddSingleton<ComparisonQueries>()
        .AddSingleton<DeadlineQueries>()
        .AddSingleton<CalendarQueries>()
        .AddSingleton<DeadlineFeedQueries>()
        .AddSingleton<DevelopmentQueries>()
        .AddSingleton<TimelineQueries>()
        .AddSingleton<EngagementQueries>()
        .AddSingleton<EngagementDossierQueries>()
        .AddSingleton<FeedQueries>()
        .AddSingleton<FrictionPointQueries>()
        .AddSingleton<PointTextQueries>()
        .AddSingleton<DossierQueries>()
        .AddSingleton<MethodQueries>()
        .AddSingleton<OverviewQueries>()
        .AddSingleton<SearchQueries>()
        .AddSingleton<SourceQueries>()
        .AddSingleton<EditQueries>()
        .AddSingleton<HistoryQueries>()
        .AddScoped<WatchCommands>()
        .AddScoped<WatchDesk>()
        .AddSingleton<WatchChanges>()
        .AddScoped<WatchQueries>()
        .AddScoped<EditCommands>()
        .AddScoped<DraftCommands>()
        .AddScoped<EditDesk>()
        .AddScoped<SignInCommands>()
        .AddScoped<InvitationCommands>()
        .AddScoped<AccountQueries>()
        .AddScoped<AccountCommands>()
        .AddScoped<AdministrationQueries>()
        .AddScoped<SystemQueries>()
        .AddScoped<HealthQueries>()
        .AddScoped<AdministrationCommands>();

    /// <summary>Maps what features serve besides their screens: files.</summary>
    public static WebApplication UseFeatures(this WebApplication app)
    {
        FrictionPointExports.Map(app);
        EngagementExports.Map(app);
        AnswersExport.Map(app);
        BriefFile.Map(app);
        CommitmentExports.Map(app);
        SignInEndpoints.Map(app);
        HistoryExport.Map(app);
        SnapshotEndpoints.Map(app);
        return app;
    }
}

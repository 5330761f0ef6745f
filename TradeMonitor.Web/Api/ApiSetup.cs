using System.Text.Json;
using TradeMonitor.Web.Data.Record;

namespace TradeMonitor.Web.Api;

/// <summary>The read API, its document and the health checks.</summary>
public static class ApiSetup
{
    /// <summary>Answers speak JSON as the record does.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            foreach (var converter in RecordJson.Converters)
            {
                o.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi(o => o
            .AddOperationTransformer(ApiParameterChecks.Describe)
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "TradeMonitor";
                document.Info.Description = "Friction points between economies: where each stands and whether it is narrowing or escalating, as of any day. Read only.";
                return Task.CompletedTask;
            }));
        services.AddSingleton<ChartReader>();
        services.AddHealthChecks().AddCheck<RecordReadiness>("record");
        return services;
    }

    /// <summary>Maps <c>/api/v1</c>, <c>/feeds</c>, <c>/charts</c>, <c>/embed</c>, <c>/openapi/v1.json</c> and <c>/health</c>.</summary>
    public static WebApplication UseApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        FrictionPointEndpoints.Map(api);
        TensionEndpoints.Map(api);
        RecordEndpoints.Map(api);
        AnswerEndpoints.Map(api);
        SearchEndpoint.Map(api);
        VerifyEndpoint.Map(api);
        api.MapFallback("{**rest}", (string rest) => ApiProblems.NotFound("endpoint", rest)).ExcludeFromDescription();
        FeedEndpoints.Map(app);
        CalendarEndpoint.Map(app);
        ChartEndpoints.Map(app);
        EmbedEndpoints.Map(app);
        app.MapOpenApi();
        HealthEndpoints.Map(app);
        return app;
    }
}

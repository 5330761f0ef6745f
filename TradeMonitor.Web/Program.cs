using TradeMonitor.Web.Api;
using TradeMonitor.Web.Cli;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Features;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;
using TradeMonitor.Web.Telemetry;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseShellHost();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddData();
builder.Services.AddScoring(builder.Configuration);
builder.Services.AddScoreboard();
builder.Services.AddSecurity();
builder.Services.AddFeatures();
builder.Services.AddApi();
builder.Services.AddShell();

try
{
    var app = builder.Build();
    app.Services.StartTelemetry();
    if (!app.Services.HasUsableScoring(Console.Error) || !await app.UseDataAsync())
    {
        return 1;
    }

    app.UseShell();
    app.UseFeatures();
    app.UseApi();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFailures.Explain(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

using TradeMonitor.Web.Data;
using TradeMonitor.Web.Shell;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseShellHost();
builder.Services.AddData();
builder.Services.AddShell();

var app = builder.Build();
if (!await app.UseDataAsync())
{
    return 1;
}

app.UseShell();
app.MapGet("/health/live", () => "live");
await app.RunAsync();
return 0;

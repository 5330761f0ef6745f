using TradeMonitor.Web.Shell;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseShellHost();
builder.Services.AddShell();

var app = builder.Build();
app.UseShell();
app.MapGet("/health/live", () => "live");
await app.RunAsync();

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TradeMonitor.Benchmarks;

/// <summary>A Blazor Server application with nothing in it but a heading: the least that any such application can weigh.</summary>
public sealed class EmptyApp : ComponentBase
{
    /// <summary>Starts it on a port of its own. The script of the framework is served to it as it is to the product: compressed, with a fingerprint.</summary>
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "TradeMonitor.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets().UseSetting("ReloadStaticAssetsAtRuntime", "false").UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders(); // the product's settings stand beside it, and would have it say every request
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<EmptyApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return app;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Empty</title><base href=\"/\"><link rel=\"icon\" href=\"data:,\"></head><body>");
        builder.OpenComponent<EmptyRoutes>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(2, $"<script src=\"{Assets["_framework/blazor.web.js"]}\"></script></body></html>");
    }
}

/// <summary>The router of the empty application, which lives on the circuit.</summary>
public sealed class EmptyRoutes : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Router>(0);
        builder.AddComponentParameter(1, nameof(Router.AppAssembly), typeof(EmptyApp).Assembly);
        builder.AddComponentParameter(2, nameof(Router.Found), (RenderFragment<Microsoft.AspNetCore.Components.RouteData>)(static route => content =>
        {
            content.OpenComponent<RouteView>(0);
            content.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            content.CloseComponent();
        }));
        builder.CloseComponent();
    }
}

/// <summary>Its one page. Public, as all pages are: others are not found.</summary>
[Route("/")]
public sealed class EmptyPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<main><h1>Nothing yet</h1></main>");
}

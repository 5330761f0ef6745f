using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TradeMonitor.Benchmarks;

/// <summary>
/// What is left of a Blazor Server app when nothing is in it: a router, a layout with a menu, a page with a heading and a button that counts, as
/// the template has them. It is the reference for bytes, paint, memory and clicks. The script of the framework is served to it as it is to the
/// product: compressed, with a fingerprint.
/// </summary>
internal static class EmptyApp
{
    /// <summary>Builds it, to listen on a free port.</summary>
    /// <param name="first">What goes before everything in its pipeline; null for nothing.</param>
    public static WebApplication Build(IStartupFilter? first = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "TradeMonitor.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets().UseSetting("ReloadStaticAssetsAtRuntime", "false").UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders(); // the product's settings stand beside it, and would have it say every request
        if (first is not null)
        {
            builder.Services.AddSingleton(first);
        }

        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<EmptyDocument>().AddInteractiveServerRenderMode();
        return app;
    }
}

/// <summary>The document around the app; public, as its parts are, because the framework looks for nothing else.</summary>
public sealed class EmptyDocument : ComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8" /><base href="/" /><link rel="icon" href="data:," />""");
        builder.OpenComponent<HeadOutlet>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(2, "</head><body>");
        builder.OpenComponent<EmptyRoutes>(3);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(4, $"<script src=\"{Assets["_framework/blazor.web.js"]}\"></script></body></html>");
    }
}

/// <summary>The routes.</summary>
public sealed class EmptyRoutes : ComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Router>(0);
        builder.AddComponentParameter(1, nameof(Router.AppAssembly), typeof(EmptyRoutes).Assembly);
        builder.AddComponentParameter(2, nameof(Router.Found), (RenderFragment<Microsoft.AspNetCore.Components.RouteData>)(route => content =>
        {
            content.OpenComponent<RouteView>(0);
            content.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            content.AddComponentParameter(2, nameof(RouteView.DefaultLayout), typeof(EmptyLayout));
            content.CloseComponent();
            content.OpenComponent<FocusOnNavigate>(3);
            content.AddComponentParameter(4, nameof(FocusOnNavigate.RouteData), route);
            content.AddComponentParameter(5, nameof(FocusOnNavigate.Selector), "h1");
            content.CloseComponent();
        }));
        builder.CloseComponent();
    }
}

/// <summary>The frame around the page.</summary>
public sealed class EmptyLayout : LayoutComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "nav");
        foreach (var (address, name) in new[] { ("", "Home"), ("counter", "Counter"), ("weather", "Weather") })
        {
            builder.OpenComponent<NavLink>(1);
            builder.AddComponentParameter(2, "href", address);
            builder.AddComponentParameter(3, nameof(NavLink.ChildContent), (RenderFragment)(text => text.AddContent(0, name)));
            builder.CloseComponent();
        }

        builder.CloseElement();
        builder.OpenElement(4, "main");
        builder.AddContent(5, Body);
        builder.CloseElement();
    }
}

/// <summary>The page.</summary>
[Route("/")]
public sealed class EmptyPage : ComponentBase
{
    private int _count;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PageTitle>(0);
        builder.AddComponentParameter(1, nameof(PageTitle.ChildContent), (RenderFragment)(title => title.AddContent(0, "Counter")));
        builder.CloseComponent();
        builder.AddMarkupContent(2, "<h1>Counter</h1>");
        builder.OpenElement(3, "p");
        builder.AddAttribute(4, "data-row", true);
        builder.AddContent(5, $"Current count: {_count}");
        builder.CloseElement();
        builder.OpenElement(6, "button");
        builder.AddAttribute(7, "onclick", EventCallback.Factory.Create(this, () => _count++));
        builder.AddContent(8, "Click me");
        builder.CloseElement();
    }
}

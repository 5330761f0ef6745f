using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>
/// What is left of a Blazor Server app when nothing is in it: a router, a layout with a menu, a page with a heading and a button that counts, as
/// the template has them. It is the reference for memory and clicks.
/// </summary>
internal static class EmptyApp
{
    /// <summary>Builds it, to listen on a free port.</summary>
    /// <param name="first">What goes before everything in its pipeline.</param>
    public static WebApplication Build(IStartupFilter first)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(first);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
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
        builder.AddMarkupContent(0, """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8" /><base href="/" />""");
        builder.OpenComponent<HeadOutlet>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(2, "</head><body>");
        builder.OpenComponent<EmptyRoutes>(3);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(4, "</body></html>");
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
        builder.AddComponentParameter(2, nameof(Router.Found), (RenderFragment<RouteData>)(route => content =>
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
        builder.AddContent(4, $"Current count: {_count}");
        builder.CloseElement();
        builder.OpenElement(5, "button");
        builder.AddAttribute(6, "onclick", EventCallback.Factory.Create(this, () => _count++));
        builder.AddContent(7, "Click me");
        builder.CloseElement();
    }
}

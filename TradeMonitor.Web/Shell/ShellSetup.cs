using System.IO.Compression;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>The frame of the product: what it needs, and its place in the pipeline.</summary>
public static class ShellSetup
{
    // A long text field travels twice in one message; the default of 32 KiB would drop the circuit.
    private const int LargestMessage = 256 * 1024;

    // Measured over ten clicks on list and overview, recorded frames through the framework's own sockets, KiB a click and KiB a circuit beyond a bare one:
    // none 157 and 0 · 9 bits 39.6 and 239 · 10: 31.5, 246 · 11: 29.6, 252 · 12: 28.0, 263 · 13: 27.8, 279 · 14: 27.7, 312 · 15 (default): 27.7, 375.
    private const int CompressionWindowBits = 12;

    private static readonly string[] OtherTexts =
        ["image/svg+xml", "text/csv", "text/calendar", "text/markdown", "application/atom+xml", "application/problem+json"];

    // Kestrel's 8 KiB would cut a long search off without a word; up to this length the page answers.
    private const int LongestRequestLine = 64 * 1024;

    /// <summary>Serves the assets of a plain build in every environment (the default run is one, in Production), and long addresses.</summary>
    public static IWebHostBuilder UseShellHost(this IWebHostBuilder host) => host
        .UseStaticWebAssets()
        // The reloader answers requests for brotli with gzip, which no browser can read.
        .UseSetting("ReloadStaticAssetsAtRuntime", "false")
        .ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestLineSize = LongestRequestLine;
        });

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(o => o.MaximumReceiveMessageSize = LargestMessage)
            .RegisterPersistentService<ThemeChoice>(RenderMode.InteractiveServer);
        services.AddResponseCompression(o =>
        {
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. OtherTexts];
            // Behind TLS too. To guess a secret from lengths, somebody must make a reader's browser ask again and again with words of theirs, and
            // see answers that hold the secret. The cookies are Lax, so asking from elsewhere (other than by opening the page) gets what a stranger
            // gets; the token of a form and the state of a circuit are encrypted anew in each page; a link of invitation answers a form with a token.
            o.EnableForHttps = true;
        });
        // The list takes 18 KiB instead of 25, for the time of a few rows.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddProblemDetails();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Today>();
        services.AddSingleton<ThemeStylesheet>();
        services.AddSingleton<ShellQueries>();
        services.AddScoped<ThemeChoice>();
        return services;
    }

    public static WebApplication UseShell(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<Today>().Day; // a wrong setting stops the start, not the first visitor
        app.UseProxies();
        app.UseHead();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseSameOriginSockets();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Programs get a problem document, never the page for people.
        app.UseWhen(IsForPrograms, programs => programs.UseExceptionHandler());
        app.UseHsts(); // sent over https only
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(static (context, next) =>
        {
            if (IsForPrograms(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
        app.Use(static (context, next) =>
        {
            // The pages of failure are looked at, whatever was sent: as a form it would be refused, and the failure never told.
            if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
        app.UseRouting(); // not before UseHead, and once more for the pages of failure
        app.UseSecurity();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        var theme = app.Services.GetRequiredService<ThemeStylesheet>();
        app.MapGet(theme.Path, theme.Serve).AllowAnonymous().ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o =>
        {
            o.ContentSecurityFrameAncestorsPolicy = null; // the one policy is in SecurityHeaders
            o.ConfigureWebSocketAcceptContext = static (_, socket) =>
            {
                socket.DangerousEnableCompression = true; // no page may frame this one, and no secret shares a message with foreign text
                socket.ServerMaxWindowBits = CompressionWindowBits;
                return Task.CompletedTask;
            };
        });
        return app;
    }

    private static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/feeds");
}

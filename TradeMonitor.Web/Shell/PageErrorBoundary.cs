using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace TradeMonitor.Web.Shell;

/// <summary>Catches what a page did not expect, and logs it under an id that the visitor sees too.</summary>
public sealed class PageErrorBoundary : ErrorBoundary
{
    [Inject] public required ILogger<PageErrorBoundary> Logger { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [CascadingParameter] public HttpContext? Context { get; set; }

    /// <summary>The id of the last error in the log.</summary>
    public string? ErrorId { get; private set; }

    /// <summary>An id that a visitor can read out.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    protected override Task OnErrorAsync(Exception exception)
    {
        ErrorId = NewId();
        Logger.LogError(exception, "Error {ErrorId} on {Path}", ErrorId, new Uri(Navigation.Uri).PathAndQuery);
        if (Context is { Response.HasStarted: false })
        {
            Context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        return Task.CompletedTask;
    }
}

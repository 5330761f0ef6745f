using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace TradeMonitor.Web.Security;

/// <summary>Ties the cookie to a session in the store: what was signed out, withdrawn or copied from elsewhere is worth nothing.</summary>
internal sealed class SessionCookie : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionRegister>();
        if (context.Principal?.Identity is ClaimsIdentity identity && PersonClaims.IdOf(context.Principal) is { } person && PersonClaims.SessionOf(context.Principal) is null)
        {
            identity.AddClaim(new(PersonClaims.Session, await sessions.StartAsync(person, context.Request.Headers.UserAgent, context.HttpContext.RequestAborted)));
        }
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionRegister>();
        if (context.Principal is null || await sessions.FindAsync(context.Principal, context.HttpContext.RequestAborted) is not { } standing)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (standing.IsOutdated)
        {
            context.ReplacePrincipal(standing.Claims);
            context.ShouldRenew = true;
        }
    }

    /// <inheritdoc/>
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        if (PersonClaims.EditorOf(context.HttpContext.User) is { } editor)
        {
            await context.HttpContext.RequestServices.GetRequiredService<SessionRegister>().EndAsync(editor.PersonId, editor.SessionId);
        }
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context, StatusCodes.Status401Unauthorized, SignInPaths.SignInFrom(context.Request.PathBase + context.Request.Path + context.Request.QueryString));

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context, StatusCodes.Status403Forbidden, SignInPaths.AccessDenied);

    // People are led to a page; programs get the status.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status, string page)
    {
        if (context.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true))
        {
            context.Response.Redirect(page);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}

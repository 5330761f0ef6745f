using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace TradeMonitor.Web.Security;

/// <summary>Ties the cookie to its session: opened at sign-in, asked for at every request, ended at sign-out.</summary>
internal sealed class SessionCookie(SessionRegister sessions, ILogger<SessionCookie> log) : CookieAuthenticationEvents
{
    private static readonly PathString[] ForPrograms = ["/api", "/openapi", "/feeds", "/_blazor"];

    // A new session at each sign-in: one that somebody slipped into this browser before is of no use to them.
    public override async Task SigningIn(CookieSigningInContext context)
    {
        await EndAsync(context.HttpContext.User);
        var id = PersonClaims.IdOf(context.Principal!)!;
        var session = await sessions.StartAsync(id, context.Request.Headers.UserAgent, context.HttpContext.RequestAborted);
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new(PersonClaims.Session, session));
        log.LogInformation("Signed in: person {Person}.", id);
    }

    public override Task SigningOut(CookieSigningOutContext context) => EndAsync(context.HttpContext.User);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            if (await sessions.FindAsync(context.Principal!, context.HttpContext.RequestAborted) is not { } standing)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(context.Scheme.Name);
            }
            else if (standing.IsOutdated)
            {
                context.ReplacePrincipal(standing.Claims);
                context.ShouldRenew = true;
            }
        }
        catch (DbException e)
        {
            log.LogWarning(e, "The session could not be looked up; this request is nobody's.");
            context.RejectPrincipal();
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        AnswerAsync(context, StatusCodes.Status401Unauthorized, "Sign in to read this.", SignInPaths.SignInFrom(Address(context.Request)));

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        AnswerAsync(context, StatusCodes.Status403Forbidden, "Your role does not allow this.",
            QueryHelpers.AddQueryString(SignInPaths.AccessDenied, SignInPaths.ReturnKey, Address(context.Request)));

    // People are shown the way; programs get the status and a problem document, not a page of ours with status 200.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string sentence, string page)
    {
        if (IsForPeople(context.HttpContext))
        {
            context.Response.Redirect(page);
            return Task.CompletedTask;
        }

        return TypedResults.Problem(title: sentence, statusCode: status).ExecuteAsync(context.HttpContext);
    }

    private static bool IsForPeople(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        || (HttpMethods.IsGet(context.Request.Method) && !ForPrograms.Any(p => context.Request.Path.StartsWithSegments(p))
            && context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html"));

    private static string Address(HttpRequest request) => HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";

    private async Task EndAsync(ClaimsPrincipal who)
    {
        if (PersonClaims.IdOf(who) is { } id && PersonClaims.SessionOf(who) is { } session)
        {
            await sessions.EndAsync(id, session);
            log.LogInformation("Signed out: person {Person}.", id);
        }
    }
}

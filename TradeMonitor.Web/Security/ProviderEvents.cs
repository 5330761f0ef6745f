using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>What happens on the way to the provider and back. Whoever is not let in is back on the sign-in page, with a sentence.</summary>
internal sealed class ProviderEvents(ProviderSignIn people, SiteAddress site, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    /// <summary>The sign-in page that says why.</summary>
    public static string SignInWith(ProviderProblem problem, string? back) =>
        QueryHelpers.AddQueryString(SignInPaths.SignInFrom(back ?? "/"), SignInPaths.ProblemKey, problem.Code());

    // Behind a proxy the request does not know the address that people reach us by.
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = new Uri(site.Of(context.Request), SignInPaths.ProviderAnswer).AbsoluteUri;
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var back = SignInPaths.LocalOrHome(context.ReturnUri);
        var problem = await people.ComeInAsync(context.Principal!, context.HttpContext.RequestAborted);
        context.Response.Redirect(problem is { } why ? SignInWith(why, back) : back);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        // Whoever changed their mind there is no failure of anybody's; what the provider says of others is for the log.
        log.LogWarning(context.Failure, "Sign-in by the provider failed.");
        context.HandleResponse();
        var refused = context.Failure?.Data["error"] is "access_denied";
        context.Response.Redirect(SignInWith(refused ? ProviderProblem.Refused : ProviderProblem.NoAnswer, context.Properties?.RedirectUri));
        return Task.CompletedTask;
    }
}

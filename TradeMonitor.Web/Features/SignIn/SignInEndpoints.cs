using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>What the pages of the way in ask for besides their forms. Each takes a form with its antiforgery token.</summary>
internal static class SignInEndpoints
{
    private const string PasskeyOptions = "/passkey-options";

    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").AddEndpointFilter(CheckFormAsync).ExcludeFromDescription();

        forms.MapPost(SignInPaths.SignIn + PasskeyOptions, async (SignInCommands commands) => Json(await commands.PasskeyOptionsAsync()))
            .AllowAnonymous().RequireRateLimiting(SignInLimits.Policy);

        forms.MapPost(SignInPaths.Invitation + PasskeyOptions, async Task<Results<ContentHttpResult, ProblemHttpResult>> (HttpRequest request, InvitationCommands commands) =>
        {
            var form = request.Form;
            var (options, problem) = await commands.PasskeyOptionsAsync(new() { Token = form["Form.Token"], Email = form["Form.Email"], Name = form["Form.Name"] });
            return options is null ? Refused(problem) : Json(options);
        }).AllowAnonymous().RequireRateLimiting(SignInLimits.Policy);

        forms.MapPost(SignInPaths.Account + PasskeyOptions, async Task<Results<ContentHttpResult, ProblemHttpResult>> (AccountCommands commands) =>
                await commands.PasskeyOptionsAsync() is { } options ? Json(options) : Refused("You are no longer signed in here."))
            .RequireAuthorization().RequireRateLimiting(SignInLimits.Policy);

        if (app.ServiceProvider.GetRequiredService<IOptions<AccessOptions>>().Value.OpenIdConnect.IsSet)
        {
            // By a link and not by a form: our policy lets no form lead to another host, not even by a redirect.
            app.MapGet(SignInPaths.Provider, GoToProviderAsync).AllowAnonymous().ExcludeFromDescription();
        }

        forms.MapPost(SignInPaths.SignOut, async (HttpContext context) =>
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return TypedResults.LocalRedirect("/");
        }).AllowAnonymous();
    }

    private static async Task GoToProviderAsync(HttpContext context, string? returnUrl, ILogger<SignInCommands> log)
    {
        var back = SignInPaths.LocalOrHome(returnUrl);
        try
        {
            await context.ChallengeAsync(ProviderServices.Scheme, new() { RedirectUri = back });
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
        {
            log.LogWarning(e, "The provider's configuration could not be read.");
            context.Response.Redirect(ProviderEvents.SignInWith(ProviderProblem.NoAnswer, back));
        }
    }

    private static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        return context.Request.HasFormContentType && await IsOursAsync(context)
            ? await next(call)
            : Refused("This page is out of date. Reload it and try again.");
    }

    private static async Task<bool> IsOursAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // the browser went on to another page while it sent the form
        }
    }

    private static ContentHttpResult Json(string json) => TypedResults.Text(json, "application/json");

    private static ProblemHttpResult Refused(string? sentence) => TypedResults.Problem(title: sentence, statusCode: StatusCodes.Status400BadRequest);
}

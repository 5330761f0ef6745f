using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>What the forms of the sign-in pages are posted to; every one of them with the token against forged requests.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        open.MapPost(SignInPaths.SignIn + "/password", async ([FromForm] string? email, [FromForm] string? password, [FromForm] string? returnUrl, AccountCommands account) =>
            Answer(await account.ByPasswordAsync(email?.Trim() ?? "", password ?? ""), SignInPaths.SignIn, returnUrl));
        open.MapPost(SignInPaths.SignIn + "/passkey", async ([FromForm] string? credential, [FromForm] string? returnUrl, AccountCommands account) =>
            Answer(string.IsNullOrEmpty(credential) ? SignInProblem.NoPasskey : await account.ByPasskeyAsync(credential), SignInPaths.SignIn, returnUrl));
        open.MapPost(SignInPaths.Invitation + "/accept", AcceptAsync);
        open.MapPost(SignInPaths.Passkeys + "/request-options", RequestOptionsAsync);
        open.MapPost(SignInPaths.Passkeys + "/creation-options", CreationOptionsAsync);
        open.MapPost(SignInPaths.SignOut, async ([FromForm] string? returnUrl, PasskeyCommands account) =>
        {
            await account.SignOutAsync();
            return TypedResults.LocalRedirect(SignInPaths.LocalOrHome(returnUrl));
        });
        var own = routes.MapGroup(SignInPaths.Account).RequireAuthorization(Policies.Read).ExcludeFromDescription();
        own.MapPost("/sign-out-everywhere", async ([FromForm] string? confirm, HttpContext context, PasskeyCommands account) =>
        {
            await account.SignOutEverywhereAsync(context.User);
            return TypedResults.LocalRedirect(SignInPaths.SignIn);
        });
        own.MapPost("/passkeys/add", async ([FromForm] string? credential, [FromForm] string? name, HttpContext context, PasskeyCommands account) =>
            ToAccount(await account.AddAsync(context.User, credential, name)));
        own.MapPost("/passkeys/remove", async ([FromForm] string? id, HttpContext context, PasskeyCommands account) => ToAccount(await account.RemoveAsync(context.User, id)));
    }

    private static async Task<IResult> AcceptAsync(
        [FromForm] string? token, [FromForm] string? email, [FromForm] string? displayName, [FromForm] string? password, [FromForm] string? credential, AccountCommands account) =>
        await account.AcceptAsync(token, email, displayName, password, credential) is { } problem
            // The fragment of the page that posted is carried over by the browser, so the link can be tried again.
            ? TypedResults.LocalRedirect($"{SignInPaths.Invitation}?problem={problem.Code()}")
            : TypedResults.LocalRedirect(SignInPaths.Account);

    private static async Task<IResult> RequestOptionsAsync(HttpContext context, IAntiforgery antiforgery, PasskeyCommands account) =>
        await antiforgery.IsRequestValidAsync(context) ? TypedResults.Content(await account.RequestOptionsAsync(), "application/json") : TypedResults.BadRequest();

    private static async Task<IResult> CreationOptionsAsync([FromBody] PasskeyWish wish, HttpContext context, IAntiforgery antiforgery, PasskeyCommands account)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        return await account.CreationOptionsAsync(context.User, wish.Token, wish.Name) is { } options ? TypedResults.Content(options, "application/json") : TypedResults.NotFound();
    }

    private static RedirectHttpResult ToAccount(SignInProblem? problem) =>
        TypedResults.LocalRedirect(problem is { } why ? $"{SignInPaths.Account}?problem={why.Code()}" : SignInPaths.Account);

    private static RedirectHttpResult Answer(SignInProblem? problem, string page, string? returnUrl)
    {
        var back = SignInPaths.LocalOrHome(returnUrl);
        return problem is { } why
            ? TypedResults.LocalRedirect($"{page}?problem={why.Code()}&{SignInPaths.ReturnKey}={Uri.EscapeDataString(back)}")
            : TypedResults.LocalRedirect(back);
    }

    private sealed record PasskeyWish(string? Token, string? Name);
}

using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Lets people in, by passkey or by password. Who is refused is not told why: the reason would tell who is here.</summary>
public sealed class SignInCommands(SignInManager<Person> signIn, UserManager<Person> people, IHttpContextAccessor request, ILogger<SignInCommands> log)
{
    private static readonly Person Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>What the browser's authenticator needs to find a passkey for this site, as JSON; no name is asked for.</summary>
    public Task<string> PasskeyOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Signs in whoever the authenticator answered for.</summary>
    /// <param name="credential">Its answer, as JSON.</param>
    public async Task<bool> ByPasskeyAsync(string credential)
    {
        var answer = await Ceremony.RunAsync(() => signIn.PerformPasskeyAssertionAsync(credential));
        if (answer is not { Succeeded: true } || answer.User.DisabledAt is not null || await people.IsLockedOutAsync(answer.User))
        {
            return Refuse("passkey");
        }

        // Its counter has gone on; one that goes back would be a copy.
        await people.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await signIn.SignInAsync(answer.User, isPersistent: false);
        return true;
    }

    /// <summary>Signs in by password. Takes the same time whether somebody has that address or not.</summary>
    public async Task<bool> ByPasswordAsync(string? email, string? password)
    {
        var person = EmailAddress.Read(email) is { } address ? await people.FindByEmailAsync(address) : null;
        if (string.IsNullOrEmpty(password) || password.Length > PasswordRules.Longest)
        {
            return Refuse("password");
        }

        if (person is null or { PasswordHash: null } or { DisabledAt: not null } || await people.IsLockedOutAsync(person))
        {
            people.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return Refuse("password");
        }

        if (!(await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true)).Succeeded)
        {
            return Refuse("password");
        }

        await signIn.SignInAsync(person, isPersistent: false);
        return true;
    }

    private bool Refuse(string by)
    {
        log.LogWarning("Sign-in by {Means} refused, from {Address}.", by, request.HttpContext?.Connection.RemoteIpAddress);
        return false;
    }
}

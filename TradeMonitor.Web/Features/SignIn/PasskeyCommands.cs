using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Makes and removes the passkeys of whoever is signed in, or is invited; and signs out.</summary>
public sealed class PasskeyCommands(UserManager<Person> people, SignInManager<Person> signIn, InvitationBook invitations, SessionRegister sessions)
{
    private const int LongestName = 60;

    /// <summary>What an authenticator needs to sign somebody in, whoever it is.</summary>
    public Task<string> RequestOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>What an authenticator needs to make a passkey for whoever is signed in or invited; null for anybody else.</summary>
    public async Task<string?> CreationOptionsAsync(ClaimsPrincipal who, string? token, string? name)
    {
        if (await people.GetUserAsync(who) is { } person)
        {
            return await signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id, Name = person.Email!, DisplayName = person.DisplayName });
        }

        return await invitations.FindAsync(token) is { } invitation
            ? await signIn.MakePasskeyCreationOptionsAsync(new()
            {
                Id = Guid.NewGuid().ToString(), Name = invitation.Email ?? "administrator", DisplayName = string.IsNullOrWhiteSpace(name) ? "TradeMonitor" : name.Trim(),
            })
            : null;
    }

    /// <summary>Adds a passkey; null if that worked.</summary>
    public async Task<SignInProblem?> AddAsync(ClaimsPrincipal who, string? credential, string? name)
    {
        var made = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        if (made is not { Succeeded: true } || await people.GetUserAsync(who) is not { } person)
        {
            return SignInProblem.NoPasskey;
        }

        made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        await people.AddOrUpdatePasskeyAsync(person, made.Passkey);
        return null;
    }

    /// <summary>Removes a passkey of one's own; null if that worked.</summary>
    public async Task<SignInProblem?> RemoveAsync(ClaimsPrincipal who, string? id)
    {
        if (await people.GetUserAsync(who) is not { } person || id is null || !id.All(char.IsAsciiHexDigit) || id.Length % 2 != 0)
        {
            return null;
        }

        if (person.PasswordHash is null && (await people.GetPasskeysAsync(person)).Count < 2)
        {
            return SignInProblem.LastCredential;
        }

        await people.RemovePasskeyAsync(person, Convert.FromHexString(id));
        return null;
    }

    /// <summary>Signs out here.</summary>
    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Ends every session of whoever is signed in.</summary>
    public async Task SignOutEverywhereAsync(ClaimsPrincipal who)
    {
        if (people.GetUserId(who) is { } id)
        {
            await sessions.EndAllAsync(id);
        }

        await signIn.SignOutAsync();
    }
}

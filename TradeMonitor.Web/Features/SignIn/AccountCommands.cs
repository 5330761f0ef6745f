using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Changes to one's own account. Each answers null if it is done, else what is wrong in one sentence.</summary>
public sealed class AccountCommands(
    CurrentEditor current, SignInManager<Person> signIn, UserManager<Person> people, SessionRegister sessions, AppDb db, WriteGate gate, TimeProvider time,
    IHttpContextAccessor request)
{
    private const int LongestName = 60;
    private const string OnlyWay = "This is your only way to sign in. Add another passkey or a password first.";
    private const string Gone = "This passkey is no longer here.";

    /// <summary>What the authenticator needs to make one more passkey, as JSON; null for whoever is no longer signed in.</summary>
    public async Task<string?> PasskeyOptionsAsync()
    {
        string? options = null;
        await ActAsync(async (_, person) =>
        {
            options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id, Name = person.Email!, DisplayName = person.DisplayName });
            return null;
        });
        return options;
    }

    public Task<string?> AddPasskeyAsync(string? credential) => ActAsync(async (_, person) =>
    {
        var answer = string.IsNullOrEmpty(credential) ? null : await Ceremony.RunAsync(() => signIn.PerformPasskeyAttestationAsync(credential));
        if (answer is not { Succeeded: true } || answer.UserEntity.Id != person.Id)
        {
            return "The passkey could not be checked. Try again.";
        }

        answer.Passkey.Name = DeviceName.Of(request.HttpContext?.Request.Headers.UserAgent);
        return Problem(await people.AddOrUpdatePasskeyAsync(person, answer.Passkey));
    });

    public Task<string?> RenamePasskeyAsync(string? id, string? name) => ActAsync(async (_, person) =>
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } given)
        {
            return $"Give the passkey a name of at most {LongestName} characters.";
        }

        if (IdOf(id) is not { } credential || await people.GetPasskeyAsync(person, credential) is not { } passkey)
        {
            return Gone;
        }

        passkey.Name = given;
        return Problem(await people.AddOrUpdatePasskeyAsync(person, passkey));
    });

    /// <summary>The last way in stays: without it only an administrator could let the person in again.</summary>
    public Task<string?> RemovePasskeyAsync(string? id) => ActAsync(async (_, person) =>
    {
        var passkeys = await people.GetPasskeysAsync(person);
        if (IdOf(id) is not { } credential || !passkeys.Any(p => p.CredentialId.AsSpan().SequenceEqual(credential)))
        {
            return Gone;
        }

        return passkeys.Count == 1 && person.PasswordHash is null && (await people.GetLoginsAsync(person)).Count == 0
            ? OnlyWay
            : Problem(await people.RemovePasskeyAsync(person, credential));
    });

    /// <summary>Comes by the provider no longer; the last way in stays.</summary>
    public Task<string?> UnlinkProviderAsync() => ActAsync(async (who, person) =>
    {
        if ((await people.GetLoginsAsync(person)).FirstOrDefault() is not { } login)
        {
            return "Your account is linked to no provider.";
        }

        if (person.PasswordHash is null && (await people.GetPasskeysAsync(person)).Count == 0)
        {
            return OnlyWay;
        }

        using var turn = await gate.EnterAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var removed = await people.RemoveLoginAsync(person, login.LoginProvider, login.ProviderKey);
        if (removed.Succeeded)
        {
            await AccessHistory.AppendAsync(db, person, EditKind.UnlinkProvider, who.AsAuthor().From, time.GetUtcNow());
            await transaction.CommitAsync();
        }

        return Problem(removed);
    });

    /// <summary>Sets or changes the password, and ends all other sessions: whoever knew the old one is out.</summary>
    public Task<string?> ChangePasswordAsync(string? old, string? password) => ActAsync(async (who, person) =>
    {
        if (PasswordRules.Fault(person.Email, password ?? "") is { } fault)
        {
            return fault;
        }

        // A wrong old password counts as one at sign-in: a borrowed browser is no place to guess.
        if (person.PasswordHash is not null && !(await signIn.CheckPasswordSignInAsync(person, old ?? "", lockoutOnFailure: true)).Succeeded)
        {
            return "The old password is another one.";
        }

        var changed = await (person.PasswordHash is null ? people.AddPasswordAsync(person, password!) : people.ChangePasswordAsync(person, old!, password!));
        if (changed.Succeeded)
        {
            await sessions.EndAllAsync(who.PersonId, except: who.SessionId);
        }

        return Problem(changed);
    });

    /// <summary>Ends every session but this one.</summary>
    public Task<string?> SignOutOthersAsync() => ActAsync(async (who, _) =>
    {
        await sessions.EndAllAsync(who.PersonId, except: who.SessionId);
        return null;
    });

    // The least that anybody is: whoever is here, and still is.
    private async Task<string?> ActAsync(Func<Editor, Person, Task<string?>> act)
    {
        var decision = await current.RequireAsync(Policies.Read);
        return decision.IsGranted ? await act(decision.Editor, (await people.FindByIdAsync(decision.Editor.PersonId))!) : decision.Refusal.Sentence;
    }

    private static byte[]? IdOf(string? text) => text is { Length: > 0 and < 2000 } && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static string? Problem(IdentityResult result) => result.Succeeded ? null : string.Join(' ', result.Errors.Select(e => e.Description));
}

using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Lets people in: by invitation, by passkey, by password.</summary>
public sealed class AccountCommands(UserManager<Person> people, SignInManager<Person> signIn, InvitationBook invitations, IPasswordHasher<Person> hasher, TimeProvider time)
{
    private const int LongestName = 100;

    // What an unknown address is compared with, so that it takes as long as a known one.
    private static readonly Person Nobody = new();
    private static readonly Lazy<string> NobodysPassword = new(() => new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Signs in by address and password; null if that worked.</summary>
    public async Task<SignInProblem?> ByPasswordAsync(string email, string password)
    {
        if (await people.FindByEmailAsync(email) is not { DisabledAt: null } person)
        {
            hasher.VerifyHashedPassword(Nobody, NobodysPassword.Value, password);
            return SignInProblem.WrongPassword;
        }

        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded ? null : result.IsLockedOut ? SignInProblem.LockedOut : SignInProblem.WrongPassword;
    }

    /// <summary>Signs in by what an authenticator signed; null if that worked.</summary>
    public async Task<SignInProblem?> ByPasskeyAsync(string credential)
    {
        var asserted = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!asserted.Succeeded || asserted.User.DisabledAt is not null)
        {
            return SignInProblem.NoPasskey;
        }

        await people.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
        await signIn.SignInAsync(asserted.User, isPersistent: true);
        return null;
    }

    /// <summary>Accepts an invitation and signs in; null if that worked. The invitation is used up only then.</summary>
    public async Task<SignInProblem?> AcceptAsync(string? token, string? email, string? name, string? password, string? credential)
    {
        if (await invitations.FindAsync(token) is not { } invitation)
        {
            return SignInProblem.NoInvitation;
        }

        var address = (invitation.Email ?? email ?? "").Trim();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName || name.Any(char.IsControl))
        {
            return SignInProblem.NoName;
        }

        if (!System.Net.Mail.MailAddress.TryCreate(address, out _) || address.Length > 200)
        {
            return SignInProblem.NoEmail;
        }

        if (await people.FindByEmailAsync(address) is not null)
        {
            return SignInProblem.EmailTaken;
        }

        return await CreateAsync(invitation, address, name.Trim(), password, credential);
    }

    private async Task<SignInProblem?> CreateAsync(Invitation invitation, string email, string name, string? password, string? credential)
    {
        var attested = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        if (attested is { Succeeded: false })
        {
            return SignInProblem.NoPasskey;
        }

        var passkey = attested?.Passkey;

        if (passkey is null && string.IsNullOrEmpty(password))
        {
            return SignInProblem.NothingToSignInWith;
        }

        var person = new Person
        {
            Id = attested?.UserEntity?.Id ?? Guid.NewGuid().ToString(), UserName = email, Email = email, EmailConfirmed = invitation.Email is not null,
            DisplayName = name, Role = invitation.Role, CreatedAt = time.GetUtcNow(), LockoutEnabled = true,
        };
        if (!string.IsNullOrEmpty(password) && !await IsStrongAsync(person, password))
        {
            return SignInProblem.WeakPassword;
        }

        if (!await invitations.UseAsync(invitation))
        {
            return SignInProblem.NoInvitation;
        }

        var created = string.IsNullOrEmpty(password) ? await people.CreateAsync(person) : await people.CreateAsync(person, password);
        if (!created.Succeeded)
        {
            return SignInProblem.EmailTaken;
        }

        if (passkey is not null)
        {
            passkey.Name = "First passkey";
            await people.AddOrUpdatePasskeyAsync(person, passkey);
        }

        await signIn.SignInAsync(person, isPersistent: true);
        return null;
    }

    private async Task<bool> IsStrongAsync(Person person, string password)
    {
        foreach (var validator in people.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(people, person, password)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }
}

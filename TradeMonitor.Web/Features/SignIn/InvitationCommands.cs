using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Makes a person of whoever holds an invitation: all of it or nothing, and once.</summary>
public sealed class InvitationCommands(
    InvitationBook invitations, SignInManager<Person> signIn, UserManager<Person> people, SessionRegister sessions, AppDb db, WriteGate gate,
    TimeProvider time, IHttpContextAccessor request)
{
    private const int LongestName = 80;
    internal const string Void = "This link no longer works: it was used, it has expired, or a newer one was sent. Ask for a new one.";

    /// <summary>What the invitation says; null if the secret opens none.</summary>
    public async Task<InvitationFacts?> FindAsync(string? token) => await invitations.FindAsync(token) is { } found
        ? new(found.Email, found.Role, found.Email is null ? null : (await people.FindByEmailAsync(found.Email))?.DisplayName)
        : null;

    /// <summary>What the authenticator needs to make a passkey, as JSON; or why it may not yet.</summary>
    public async Task<(string? Options, string? Problem)> PasskeyOptionsAsync(InvitationForm form)
    {
        var (person, problem) = await ReadAsync(form);
        return person is null
            ? (null, problem)
            : (await signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id, Name = person.Email!, DisplayName = person.DisplayName }), null);
    }

    /// <summary>Accepts and signs in. Null if that is done, else what is wrong in one sentence.</summary>
    public async Task<string?> AcceptAsync(InvitationForm form)
    {
        var (person, problem) = await ReadAsync(form);
        if (person is null)
        {
            return problem;
        }

        UserPasskeyInfo? passkey = null;
        if (!string.IsNullOrEmpty(form.Credential))
        {
            var answer = await Ceremony.RunAsync(() => signIn.PerformPasskeyAttestationAsync(form.Credential));
            if (answer is not { Succeeded: true } || answer.UserEntity.Name != person.Email)
            {
                return "The passkey could not be checked. Try again.";
            }

            (person, passkey) = (await people.FindByIdAsync(answer.UserEntity.Id) ?? WithId(person, answer.UserEntity.Id), answer.Passkey);
            passkey.Name = DeviceName.Of(request.HttpContext?.Request.Headers.UserAgent);
        }
        else if (PasswordRules.Fault(person.Email, form.Password ?? "") is { } fault)
        {
            return fault;
        }

        problem = await KeepAsync(form.Token!, person, passkey, form.Password);
        if (problem is null)
        {
            await sessions.EndAllAsync(person.Id);
            await signIn.SignInAsync(person, isPersistent: false);
        }

        return problem;
    }

    private async Task<(Person? Person, string? Problem)> ReadAsync(InvitationForm form)
    {
        if (await invitations.FindAsync(form.Token) is not { } invitation)
        {
            return (null, Void);
        }

        var email = invitation.Email ?? EmailAddress.Read(form.Email);
        if (email is null)
        {
            return (null, "Give your address, such as name@example.org.");
        }

        if (await people.FindByEmailAsync(email) is { } known)
        {
            return known.DisabledAt is null ? (known, null) : (null, Void);
        }

        return form.Name?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
            ? (new() { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, Role = invitation.Role, CreatedAt = time.GetUtcNow() }, null)
            : (null, $"Give the name that others will see, of at most {LongestName} characters.");
    }

    // The authenticator keeps the id that it was asked with, so the person must have that one.
    private static Person WithId(Person person, string id)
    {
        person.Id = id;
        return person;
    }

    private async Task<string?> KeepAsync(string token, Person person, UserPasskeyInfo? passkey, string? password)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await invitations.SpendAsync(db, token))
        {
            return Void;
        }

        var isNew = await people.FindByIdAsync(person.Id) is null;
        var kept = await (isNew ? people.CreateAsync(person) : ForgetCredentialsAsync(person));
        if (kept.Succeeded)
        {
            kept = await (passkey is null ? people.AddPasswordAsync(person, password!) : people.AddOrUpdatePasskeyAsync(person, passkey));
        }

        if (!kept.Succeeded)
        {
            return string.Join(' ', kept.Errors.Select(e => e.Description));
        }

        await AccessHistory.AppendAsync(db, person, isNew ? EditKind.AcceptInvitation : EditKind.UseRecoveryLink, "web, by a link", time.GetUtcNow());
        await transaction.CommitAsync();
        return null;
    }

    private async Task<IdentityResult> ForgetCredentialsAsync(Person person)
    {
        foreach (var old in await people.GetPasskeysAsync(person))
        {
            await people.RemovePasskeyAsync(person, old.CredentialId);
        }

        foreach (var login in await people.GetLoginsAsync(person))
        {
            await people.RemoveLoginAsync(person, login.LoginProvider, login.ProviderKey);
        }

        person.LockoutEnd = null;
        return await people.RemovePasswordAsync(person);
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>
/// Who of us somebody is whom the provider vouches for. The provider's id of them decides. The first time it is the address, if the provider
/// has verified it: whoever named the provider in the settings trusts it with that, and with no more; roles are ours, and nobody comes in
/// whom nobody invited.
/// </summary>
internal sealed class ProviderSignIn(
    SignInManager<Person> signIn, UserManager<Person> people, InvitationBook invitations, AppDb db, WriteGate gate, TimeProvider time, IOptions<AccessOptions> access,
    ILogger<ProviderSignIn> log)
{
    private const int LongestName = 80;

    /// <summary>Signs in whoever it is. Null if that is done, else why not.</summary>
    /// <param name="vouched">What the provider says of them.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ProviderProblem?> ComeInAsync(ClaimsPrincipal vouched, CancellationToken cancellation)
    {
        var subject = vouched.FindFirst("sub");
        if (subject is not { Value.Length: > 0 and <= 255 })
        {
            return Refuse(ProviderProblem.NoAnswer);
        }

        var login = new UserLoginInfo(subject.Issuer, subject.Value, access.Value.OpenIdConnect.Name);
        var (person, problem) = await FindOrMakeAsync(login, vouched, cancellation);
        if (person is null || person.DisabledAt is not null || await people.IsLockedOutAsync(person))
        {
            return Refuse(person is null ? problem : ProviderProblem.ShutOut);
        }

        await signIn.SignInAsync(person, isPersistent: false);
        return null;
    }

    private async Task<(Person? Person, ProviderProblem Problem)> FindOrMakeAsync(UserLoginInfo login, ClaimsPrincipal vouched, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await people.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known)
        {
            return (known, default);
        }

        if (!bool.TryParse(vouched.FindFirstValue("email_verified"), out var verified) || !verified || EmailAddress.Read(vouched.FindFirstValue("email")) is not { } email)
        {
            return (null, ProviderProblem.Unverified);
        }

        var person = await people.FindByEmailAsync(email);
        if (person is { DisabledAt: not null })
        {
            return (person, default); // refused as such, and nothing is kept
        }

        if (person is not null && (await people.GetLoginsAsync(person)).Count > 0)
        {
            return (null, ProviderProblem.OtherAccount);
        }

        var isNew = person is null;
        if (person is null)
        {
            if (await invitations.SpendForAsync(db, email, cancellation) is not { } role)
            {
                return (null, ProviderProblem.NotInvited);
            }

            person = new() { UserName = email, Email = email, EmailConfirmed = true, DisplayName = NameOf(vouched, email), Role = role, LockoutEnabled = true, CreatedAt = time.GetUtcNow() };
            Check(await people.CreateAsync(person));
        }

        Check(await people.AddLoginAsync(person, login));
        await AccessHistory.AppendAsync(db, person, isNew ? EditKind.AcceptInvitation : EditKind.LinkProvider, $"web, by {login.ProviderDisplayName}", time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return (person, default);
    }

    private static string NameOf(ClaimsPrincipal vouched, string email) =>
        vouched.FindFirstValue("name")?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) ? name : email.Split('@')[0];

    private ProviderProblem Refuse(ProviderProblem problem)
    {
        log.LogWarning("Sign-in by the provider refused: {Problem}.", problem);
        return problem;
    }

    // What we made up ourselves is refused by nothing but a fault of ours.
    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}

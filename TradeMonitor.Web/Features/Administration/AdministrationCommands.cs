using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>Changes to what others may do. Each asks the store first whether whoever acts is an administrator now.</summary>
public sealed class AdministrationCommands(CurrentEditor current, PeopleRegister people, InvitationBook invitations)
{
    private const string NoRole = "Role: choose reader, analyst, team lead or administrator.";
    private const string NoAddress = "Address: give one like name@example.org.";

    public Task<AccessOutcome> InviteAsync(string? email, string? role, CancellationToken cancellation = default) => ActAsync(async who =>
    {
        if (EmailAddress.Read(email) is not { } address)
        {
            return new(false, NoAddress);
        }

        if (!Codes.TryParse<Role>(role, out var given))
        {
            return new(false, NoRole);
        }

        return await invitations.InviteAsync(address, given, who.AsAuthor(), cancellation) is { } token
            ? new(true, $"{address} is invited as {given.Phrase()}. Hand on this link; it is shown only now, and works once.", invitations.Link(token))
            : new(false, $"{address} is already here; change the role in the list instead.");
    }, cancellation);

    /// <summary>Makes an open link, of an invitation or of a recovery, open nothing any more.</summary>
    public Task<AccessOutcome> WithdrawAsync(long invitation, CancellationToken cancellation = default) => ActAsync(
        async who => await invitations.WithdrawAsync(invitation, who.AsAuthor(), cancellation) is { } email
            ? new(true, $"The link for {email} is withdrawn.")
            : new(false, "This link is no longer open."), cancellation);

    public Task<AccessOutcome> ChangeRoleAsync(string? email, string? role, CancellationToken cancellation = default) => ActAsync(async who =>
        IsSelf(who, email) ? new(false, "You cannot change your own role; ask another administrator.")
        : !Codes.TryParse<Role>(role, out var given) ? new(false, NoRole)
        : await people.ChangeRoleAsync(email ?? "", given, who.AsAuthor(), cancellation), cancellation);

    public Task<AccessOutcome> ShutOutAsync(string? email, CancellationToken cancellation = default) => ActAsync(async who =>
        IsSelf(who, email) ? new(false, "You cannot shut yourself out; ask another administrator.")
        : await people.DisableAsync(email ?? "", who.AsAuthor(), cancellation), cancellation);

    public Task<AccessOutcome> LetInAsync(string? email, CancellationToken cancellation = default) =>
        ActAsync(who => people.EnableAsync(email ?? "", who.AsAuthor(), cancellation), cancellation);

    public Task<AccessOutcome> RecoverAsync(string? email, CancellationToken cancellation = default) => ActAsync(async who =>
        await invitations.RecoverAsync(email ?? "", who.AsAuthor(), cancellation) is { } token
            ? new(true, $"Hand on this link to {email}; it is shown only now, works once, and replaces every passkey and password.", invitations.Link(token))
            : NotHere(email), cancellation);

    /// <summary>Ends every session of somebody, but for the one that this is done in.</summary>
    public Task<AccessOutcome> EndSessionsAsync(string? email, CancellationToken cancellation = default) => ActAsync(
        who => people.EndSessionsAsync(email ?? "", who.AsAuthor(), IsSelf(who, email) ? who.SessionId : null, cancellation), cancellation);

    private async Task<AccessOutcome> ActAsync(Func<Editor, Task<AccessOutcome>> act, CancellationToken cancellation)
    {
        var decision = await current.RequireAsync(Policies.Administer, cancellation);
        return decision.IsGranted ? await act(decision.Editor) : new(false, decision.Refusal.Sentence);
    }

    private static bool IsSelf(Editor who, string? email) => EmailAddress.Key(email ?? "") == EmailAddress.Key(who.Email);

    private static AccessOutcome NotHere(string? email) => new(false, $"There is no person '{email}'.");
}

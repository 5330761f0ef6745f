using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Reads somebody's own account.</summary>
public sealed class AccountQueries(CurrentEditor current, UserManager<Person> people, SessionRegister sessions)
{
    /// <summary>The account of whoever asks; null for nobody.</summary>
    public async Task<AccountView?> ReadAsync()
    {
        if (await current.WhoAsync() is not { } who || await people.FindByIdAsync(who.PersonId) is not { } person)
        {
            return null;
        }

        var passkeys = await people.GetPasskeysAsync(person);
        return new(who,
            [.. passkeys.OrderByDescending(p => p.CreatedAt).Select(p => new PasskeyView(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt))],
            person.PasswordHash is not null,
            (await people.GetLoginsAsync(person)).FirstOrDefault()?.ProviderDisplayName,
            [.. (await sessions.ListAsync(who.PersonId)).Select(s => new SessionView(s.Device, s.CreatedAt, s.LastSeenAt, s.Id == who.SessionId))]);
    }
}

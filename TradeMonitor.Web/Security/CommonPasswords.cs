using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Security;

/// <summary>Refuses passwords that are tried first: the usual ones repeated or lengthened, and the person's own name or address.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Person>
{
    private static readonly string[] TriedFirst =
        ["password", "passwort", "123456", "qwerty", "qwertz", "letmein", "welcome", "admin", "iloveyou", "abc123", "trademonitor", "monitor", "secret", "changeme", "111111", "000000"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var rest = password ?? "";
        foreach (var word in TriedFirst.Append(user.DisplayName).Append(user.Email?.Split('@')[0]).Where(w => w?.Length > 3))
        {
            rest = rest.Replace(word!, "", StringComparison.OrdinalIgnoreCase);
        }

        return Task.FromResult(rest.Distinct().Count() >= 4
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "CommonPassword", Description = "This password is among the first that are tried; choose one that has nothing to do with you or with this site." }));
    }
}

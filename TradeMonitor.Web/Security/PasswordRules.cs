using Microsoft.AspNetCore.Identity;
using TradeMonitor.Web.Data.People;

namespace TradeMonitor.Web.Security;

/// <summary>
/// What a password must not be. Length does more than symbols (NIST SP 800-63B §3.1.1), so there is no rule about kinds of characters;
/// refused are those that are tried first: the common ones, their repetitions, and the person's own address.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Person>
{
    /// <summary>The least number of characters.</summary>
    public const int Shortest = 12;

    /// <summary>More would only cost time to digest.</summary>
    public const int Longest = 128;

    // Words and runs that long passwords of leaked lists are made of; none is long enough alone.
    private static readonly string[] Common =
    [
        "password", "passwort", "passw0rd", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "letmein", "welcome", "iloveyou", "administrator", "admin",
        "changeme", "trademonitor", "monkey", "dragon", "football", "baseball", "sunshine", "princess", "superman", "trustno1", "whatever",
        "1234567890", "12345678", "123456", "0987654321", "987654321", "654321", "abcdefghijkl", "abcdef", "abc", "1q2w3e4r", "123", "321",
    ];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Fault(user.Email, password ?? "") is { } fault ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault }) : IdentityResult.Success);

    /// <summary>What is wrong with a password, in one sentence; null if nothing is.</summary>
    public static string? Fault(string? email, string password) => password switch
    {
        { Length: < Shortest } => $"Use at least {Shortest} characters; a few words in a row are easy to keep in mind.",
        { Length: > Longest } => $"Use at most {Longest} characters.",
        _ when password.Distinct().Count() < 5 => "This repeats a few characters; use more different ones.",
        _ when Holds(password, email) => "Leave your address out of the password.",
        _ when Remainder(password) < 5 => "This is among the first passwords that are tried; use another.",
        _ => null,
    };

    private static bool Holds(string password, string? email) =>
        email is not null && (password.Contains(email, StringComparison.OrdinalIgnoreCase)
            || (email.Split('@')[0] is { Length: >= 4 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)));

    // What is left of it without the common words.
    private static int Remainder(string password)
    {
        var rest = password.ToLowerInvariant();
        foreach (var word in Common)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length;
    }
}

using System.Net.Mail;

namespace TradeMonitor.Web.Security;

/// <summary>What counts as an address, and when two are the same.</summary>
public static class EmailAddress
{
    private const int Longest = 254; // RFC 5321

    /// <summary>The address as it is kept: without blanks around it, in small letters; null if it is none.</summary>
    public static string? Read(string? text) =>
        text?.Trim() is { Length: > 0 and <= Longest } given && !given.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && MailAddress.TryCreate(given, out var address) && address.Address == given
            ? given.ToLowerInvariant() : null;

    /// <summary>What people are looked up by; the same as the framework makes of an address.</summary>
    public static string Key(string email) => email.ToUpperInvariant();
}

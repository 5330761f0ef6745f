using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TradeMonitor.Web.Security;

/// <summary>Secrets that stand in links and cookies: 256 random bits, so that a plain digest is enough to keep them.</summary>
internal static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>A new secret, as text that an address can hold.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What the store keeps of it.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

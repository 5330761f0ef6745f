using System.ComponentModel.DataAnnotations;

namespace TradeMonitor.Web.Security;

/// <summary>The OpenID Connect provider by which people may sign in too (settings, <c>Access:OpenIdConnect</c>); without an authority there is none.</summary>
public sealed class ProviderOptions
{
    private const string Section = AccessOptions.Section + ":OpenIdConnect";

    /// <summary>Address of the provider, below which its <c>.well-known/openid-configuration</c> lies.</summary>
    public string? Authority { get; init; }

    /// <summary>What the provider calls this product.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the provider knows this product by; null for a public client, which has none.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What people call the provider.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>Whether there is one.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Authority);

    internal IEnumerable<ValidationResult> Faults()
    {
        if (!IsSet)
        {
            if (!string.IsNullOrEmpty(ClientId) || !string.IsNullOrEmpty(ClientSecret))
            {
                yield return new($"{Section}:Authority is missing; give the address of the provider, or leave the whole section out.");
            }

            yield break;
        }

        // Without TLS anybody on the way could be the provider; on one's own machine nobody is on the way.
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return new($"{Section}:Authority is '{Authority}'; give an https address, such as https://login.example.org.");
        }

        if (string.IsNullOrEmpty(ClientId))
        {
            yield return new($"{Section}:ClientId is missing; give what the provider calls this product.");
        }
    }
}

using System.ComponentModel.DataAnnotations;
using System.Net;

namespace TradeMonitor.Web.Security;

/// <summary>Who may read, and how people come in (settings, <c>Access</c>).</summary>
public sealed class AccessOptions : IValidatableObject
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Access";

    /// <summary>Whether everybody may read; if not, pages, API, exports and live updates alike ask for a signed-in reader.</summary>
    public bool AnonymousReading { get; init; } = true;

    /// <summary>The address under which people reach the product, if it is not the first one listened on.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Addresses of proxies whose word is taken on where a request comes from; without any, proxies on this machine.</summary>
    public string[] TrustedProxies { get; init; } = [];

    /// <summary>Sites that may show charts within their pages (<c>/embed</c>), besides this one.</summary>
    public string[] EmbeddedOn { get; init; } = [];

    /// <summary>How long the set-up link of a first start holds.</summary>
    [Range(1, 24 * 7, ErrorMessage = "Access:SetupLinkHours must be from 1 to 168.")]
    public int SetupLinkHours { get; init; } = 24;

    /// <summary>How long an invitation holds.</summary>
    [Range(1, 24 * 30, ErrorMessage = "Access:InvitationHours must be from 1 to 720.")]
    public int InvitationHours { get; init; } = 72;

    /// <summary>A provider by which people may sign in too.</summary>
    public ProviderOptions OpenIdConnect { get; init; } = new();

    /// <summary><see cref="PublicUrl"/> as an address; null if it is not set.</summary>
    public Uri? PublicAddress => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) ? address : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(PublicUrl) && PublicAddress is not { Scheme: "http" or "https", PathAndQuery: "/" })
        {
            yield return new($"Access:PublicUrl is '{PublicUrl}'; give scheme and host, such as https://trade.example.org.");
        }

        foreach (var proxy in TrustedProxies.Where(p => !IPAddress.TryParse(p, out _)))
        {
            yield return new($"Access:TrustedProxies has '{proxy}'; give addresses such as 10.0.0.5.");
        }

        foreach (var site in EmbeddedOn.Where(s => !IsOrigin(s)))
        {
            yield return new($"Access:EmbeddedOn has '{site}'; give scheme and host, such as https://news.example.org, or * for every site.");
        }

        foreach (var fault in OpenIdConnect.Faults())
        {
            yield return fault;
        }
    }

    private static bool IsOrigin(string text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var site) && site is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" } && !text.Any(c => char.IsWhiteSpace(c) || c is ';' or ','));
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TradeMonitor.Tests.Security.Provider;

/// <summary>Somebody as the provider knows them.</summary>
internal sealed record ProviderAccount(string Subject, string? Email, bool IsVerified = true, string? Name = null);

/// <summary>A small OpenID Connect provider on this machine: whoever comes is signed in there as <see cref="Account"/>. It checks secret and PKCE.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "trademonitor", ClientSecret = "known to both";

    private static readonly string[] Supported = ["code", "public", "RS256"];

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string RedirectUri)> _codes = new();
    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    /// <summary>Who is signed in there.</summary>
    public ProviderAccount Account { get; set; } = new("1", "lea@example.org", Name: "Lea Ortiz");

    /// <summary>What the provider says instead of a code; null for a code.</summary>
    public string? Error { get; set; }

    /// <summary>Spoils the token: <c>audience</c>, <c>nonce</c>, <c>key</c>, <c>issuer</c>, <c>expired</c>; null for a sound one.</summary>
    public string? Spoilt { get; set; }

    public static async Task<FakeProvider> StartAsync()
    {
        var provider = new FakeProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = provider._app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = provider.Issuer, authorization_endpoint = provider.At("authorize"), token_endpoint = provider.At("token"), jwks_uri = provider.At("keys"),
            response_types_supported = Supported[..1], subject_types_supported = Supported[1..2], id_token_signing_alg_values_supported = Supported[2..],
        });
        app.MapGet("/keys", () => new { keys = new[] { provider.PublicKey() } });
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        provider.Address = new(app.Urls.Single());
        return provider;
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private string Issuer => At("");

    private string At(string path) => new Uri(Address, path).AbsoluteUri.TrimEnd('/');

    private object PublicKey()
    {
        var parameters = _key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        var back = new Dictionary<string, string?> { ["state"] = asked["state"] };
        if (Error is not null)
        {
            back["error"] = Error;
        }
        else
        {
            Assert.Equal(("code", "S256", ClientId), (asked["response_type"].ToString(), asked["code_challenge_method"].ToString(), asked["client_id"].ToString()));
            back["code"] = Guid.NewGuid().ToString("N");
            _codes[back["code"]!] = (asked["code_challenge"].ToString(), asked["nonce"].ToString(), asked["redirect_uri"].ToString());
        }

        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), back));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var code) || code.RedirectUri != form["redirect_uri"] || form["client_secret"] != ClientSecret
            || Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != code.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        return Results.Ok(new { access_token = "none", token_type = "Bearer", expires_in = 60, id_token = IdToken(code.Nonce) });
    }

    private string IdToken(string nonce)
    {
        var claims = new Dictionary<string, object> { ["sub"] = Account.Subject, ["nonce"] = Spoilt == "nonce" ? "another" : nonce, ["email_verified"] = Account.IsVerified };
        foreach (var (name, value) in new[] { ("email", Account.Email), ("name", Account.Name) })
        {
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        var key = Spoilt == "key" ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = _key.KeyId } : _key;
        var issued = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(Spoilt == "expired" ? -2 : 0);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Spoilt == "issuer" ? "https://elsewhere.example" : Issuer,
            Audience = Spoilt == "audience" ? "another" : ClientId,
            IssuedAt = issued,
            NotBefore = issued,
            Expires = issued.AddMinutes(5),
            Claims = claims,
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
    }
}

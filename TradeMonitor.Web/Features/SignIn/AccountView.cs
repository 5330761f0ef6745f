using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Somebody's own account.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Passkeys">The newest first.</param>
/// <param name="HasPassword">Whether they can sign in by password too.</param>
/// <param name="Provider">The provider that they can come by; null for none.</param>
/// <param name="Sessions">Where they are signed in, the one seen last first.</param>
public sealed record AccountView(Editor Person, IReadOnlyList<PasskeyView> Passkeys, bool HasPassword, string? Provider, IReadOnlyList<SessionView> Sessions);

/// <summary>A passkey.</summary>
/// <param name="Id">Of the credential, as an address can hold it.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>A browser in which somebody is signed in.</summary>
/// <param name="Device">Browser and system.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="LastSeenAt">Until when it was seen.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
public sealed record SessionView(string Device, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool IsThis);

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Administration;

/// <summary>Who may come in, and who is asked to.</summary>
/// <param name="People">Everybody, by address.</param>
/// <param name="Invitations">Links that still open, by address.</param>
public sealed record AccessView(IReadOnlyList<PersonView> People, IReadOnlyList<InvitationView> Invitations);

/// <summary>Somebody who can sign in, or could.</summary>
/// <param name="Id">Which never changes.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">Their address.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Since">UTC.</param>
/// <param name="LastSeenAt">UTC, of the open sessions; null if there is none, as ended sessions are not kept.</param>
/// <param name="Sessions">How many are open.</param>
/// <param name="Passkeys">How many they have.</param>
/// <param name="HasPassword">Whether they can sign in by password.</param>
/// <param name="HasProvider">Whether they can sign in by the provider.</param>
/// <param name="IsDisabled">Whether they are shut out.</param>
/// <param name="IsSelf">Whether it is the one who asks.</param>
public sealed record PersonView(
    string Id, string Name, string Email, Role Role, DateTimeOffset Since, DateTimeOffset? LastSeenAt, int Sessions, int Passkeys, bool HasPassword, bool HasProvider,
    bool IsDisabled, bool IsSelf);

/// <summary>A link that still lets somebody in; its secret is kept nowhere.</summary>
/// <param name="Id">Which row of the store.</param>
/// <param name="Email">Whom it is for.</param>
/// <param name="Role">What they will be.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record InvitationView(long Id, string Email, Role Role, DateTimeOffset ExpiresAt);

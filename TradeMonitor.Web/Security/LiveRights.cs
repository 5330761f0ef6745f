using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace TradeMonitor.Web.Security;

/// <summary>
/// Keeps an open page to the rights that its person has now: told at once of changes made in this process, and asking the store once a
/// minute for those made elsewhere.
/// </summary>
internal sealed class LiveRights : RevalidatingServerAuthenticationStateProvider
{
    private readonly SessionRegister _sessions;
    private readonly AccessChanges _changes;

    public LiveRights(ILoggerFactory log, SessionRegister sessions, AccessChanges changes) : base(log)
    {
        (_sessions, _changes) = (sessions, changes);
        _changes.Changed += Follow;
    }

    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (await _sessions.FindAsync(authenticationState.User, cancellationToken) is not { } standing)
        {
            return false;
        }

        if (standing.IsOutdated)
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(standing.Claims)));
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _changes.Changed -= Follow;
        base.Dispose(disposing);
    }

    private void Follow(object? sender, string personId) => SetAuthenticationState(ReadAsync(personId));

    private async Task<AuthenticationState> ReadAsync(string personId)
    {
        var now = await GetAuthenticationStateAsync();
        if (PersonClaims.IdOf(now.User) != personId)
        {
            return now;
        }

        return new(await _sessions.FindAsync(now.User) is { } standing ? standing.Claims : new(new System.Security.Claims.ClaimsIdentity()));
    }
}

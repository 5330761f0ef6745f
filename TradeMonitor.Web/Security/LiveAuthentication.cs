using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace TradeMonitor.Web.Security;

/// <summary>
/// Who an open page belongs to, kept current: at once when a role or a session changes in this process, and within a minute when it
/// changed elsewhere (the command line). It decides what is shown; what is saved asks <see cref="EditorRights"/>.
/// </summary>
internal sealed class LiveAuthentication : RevalidatingServerAuthenticationStateProvider, IHostEnvironmentAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new(new ClaimsIdentity()));

    private readonly SessionRegister _sessions;
    private readonly IDisposable _ear;
    private readonly ILogger _log;
    private Task<AuthenticationState>? _state;

    public LiveAuthentication(SessionRegister sessions, AccessChanges changes, ILoggerFactory logs) : base(logs)
    {
        (_sessions, _log) = (sessions, logs.CreateLogger<LiveAuthentication>());
        _ear = changes.Listen(ReactAsync);
    }

    /// <summary>Who the page belongs to; null where there is no page, as in an endpoint.</summary>
    public Task<AuthenticationState>? State => _state;

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(45);

    // The host hands over who opened the page.
    void IHostEnvironmentAuthenticationStateProvider.SetAuthenticationState(Task<AuthenticationState> authenticationStateTask) => Become(authenticationStateTask);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var now = await ReadAsync(authenticationState, cancellationToken);
        if (now != authenticationState)
        {
            Become(Task.FromResult(now));
        }

        return now != Nobody;
    }

    protected override void Dispose(bool disposing)
    {
        _ear.Dispose();
        base.Dispose(disposing);
    }

    private void Become(Task<AuthenticationState> state)
    {
        _state = state;
        SetAuthenticationState(state);
    }

    // The page is given the answer and not the wait for it: while it waited it would not be drawn, and what is typed in it would be lost.
    private async Task ReactAsync(string personId)
    {
        if (_state is { IsCompletedSuccessfully: true } state && await state is var seen && PersonClaims.IdOf(seen.User) == personId
            && await ReadAsync(seen, CancellationToken.None) is var now && now != seen)
        {
            Become(Task.FromResult(now));
        }
    }

    private async Task<AuthenticationState> ReadAsync(AuthenticationState seen, CancellationToken cancellation)
    {
        try
        {
            return await _sessions.FindAsync(seen.User, cancellation) switch
            {
                null => Nobody,
                { IsOutdated: true } standing => new(standing.Claims),
                _ => seen,
            };
        }
        catch (DbException e)
        {
            _log.LogWarning(e, "Rights could not be read anew; trying again.");
            return seen;
        }
    }
}

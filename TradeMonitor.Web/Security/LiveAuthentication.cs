using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace TradeMonitor.Web.Security;

/// <summary>
/// Who an open page belongs to, kept current: at once when a role or a session changes in this process, and within a minute when it
/// changed elsewhere (the command line). It decides what is shown; what is saved asks <see cref="EditorRights"/>.
/// </summary>
internal sealed class LiveAuthentication : ServerAuthenticationStateProvider, IHostEnvironmentAuthenticationStateProvider, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(45);
    private static readonly AuthenticationState Nobody = new(new(new ClaimsIdentity()));

    private readonly CancellationTokenSource _closing = new();
    private readonly SessionRegister _sessions;
    private readonly IDisposable _ear;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private Task<AuthenticationState>? _state;
    private Task? _asking;

    public LiveAuthentication(SessionRegister sessions, AccessChanges changes, TimeProvider time, ILogger<LiveAuthentication> log)
    {
        (_sessions, _time, _log) = (sessions, time, log);
        _ear = changes.Listen(ReactAsync);
    }

    /// <summary>Who the page belongs to; null where there is no page, as in an endpoint.</summary>
    public Task<AuthenticationState>? State => _state;

    // The host hands over who opened the page.
    void IHostEnvironmentAuthenticationStateProvider.SetAuthenticationState(Task<AuthenticationState> authenticationStateTask)
    {
        Become(authenticationStateTask);
        _asking ??= AskAgainAsync(authenticationStateTask);
    }

    // The container knows it under two names and disposes of it twice.
    public void Dispose()
    {
        if (!_closing.IsCancellationRequested)
        {
            _ear.Dispose();
            _closing.Cancel();
            _closing.Dispose();
        }
    }

    private void Become(Task<AuthenticationState> state)
    {
        _state = state;
        SetAuthenticationState(state);
    }

    // A change made elsewhere, such as at the command line, is told to nobody here.
    private async Task AskAgainAsync(Task<AuthenticationState> opened)
    {
        if ((await opened).User.Identity is not { IsAuthenticated: true })
        {
            return; // nobody has no rights to lose
        }

        try
        {
            using var timer = new PeriodicTimer(Interval, _time);
            while (await timer.WaitForNextTickAsync(_closing.Token) && _state is { IsCompletedSuccessfully: true } state && await state is var seen && seen != Nobody)
            {
                await FollowAsync(seen, _closing.Token);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page has been closed.
        }
    }

    private Task ReactAsync(string personId) =>
        _state is { IsCompletedSuccessfully: true, Result: var seen } && PersonClaims.IdOf(seen.User) == personId ? FollowAsync(seen, CancellationToken.None) : Task.CompletedTask;

    // The page is given the answer and not the wait for it: while it waited it would not be drawn, and what is typed in it would be lost.
    private async Task FollowAsync(AuthenticationState seen, CancellationToken cancellation)
    {
        if (await ReadAsync(seen, cancellation) is var now && now != seen)
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

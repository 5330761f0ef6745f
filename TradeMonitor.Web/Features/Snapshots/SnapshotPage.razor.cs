using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>A chart as it was kept, beside the same chart today, and what was recorded in between.</summary>
public sealed partial class SnapshotPage(SnapshotQueries snapshots, SnapshotCommands commands, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private SnapshotView? _view;
    private ChangesSince? _changes;
    private string? _problem;
    private string _reason = "";
    private bool _failed, _missing, _busy, _mayWithdraw;

    /// <summary>Id of the snapshot.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }

    [CascadingParameter] public PublicSite? Site { get; set; }

    private Uri Address => new(Site?.Address ?? new Uri(navigation.BaseUri), AppUrls.Snapshot(Id));

    // The very parameters, but for the day: its own is the one that is compared with.
    private string Today => new AppUrls(AsOf.Today, null).Chart(_view!.Snapshot.Chart, AsOf.Today,
        [.. _view.Snapshot.Parameters.Where(p => p.Key != AppUrls.AsOfKey).Select(p => (p.Key, (string?)p.Value))]).File("svg");

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var view = await snapshots.FindAsync(Id, _closing.Token);
            (_view, _missing, _failed) = (view, view is null, false);
            if (view is { IsShown: true, Snapshot: var kept })
            {
                _changes = await snapshots.ChangesAsync(kept.Pair, kept.FrictionPoints, kept.AsOf, kept.RecordRevision, _closing.Token);
                var who = Reader is null ? null : PersonClaims.EditorOf((await Reader).User);
                _mayWithdraw = who is not null && who.Role >= Policies.LeastRole(Policies.Keep) && (who.PersonId == kept.KeptById || who.Role >= Role.TeamLead);
            }
        }
        catch (DbException)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page has been left.
        }
    }

    private async Task WithdrawAsync()
    {
        _busy = true;
        try
        {
            _problem = await commands.WithdrawAsync(Id, _reason, _closing.Token);
            await LoadAsync();
        }
        catch (DbException)
        {
            _problem = "The store did not answer; nothing was changed. Try again in a moment.";
        }
        finally
        {
            _busy = false;
        }
    }
}

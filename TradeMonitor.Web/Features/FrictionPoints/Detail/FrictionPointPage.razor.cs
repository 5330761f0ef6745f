using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>One friction point as of a day: where it stands, why, and what happened.</summary>
public sealed partial class FrictionPointPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private PointDossier? _dossier;
    private HeldDossier? _held;
    private (string Id, AsOfContext AsOf)? _asked;
    private PointLinks _links = default!;
    private DevelopmentSelection _selection = default!;
    private ChartSpan? _span;
    private string? _failure;
    private bool _following, _mayEdit;

    [Inject] public required DossierQueries Queries { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required ILogger<FrictionPointPage> Logger { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Who { get; set; }

    /// <summary>The id of the friction point.</summary>
    [Parameter] public required string Id { get; set; }

    /// <summary>Span of the time axis.</summary>
    [SupplyParameterFromQuery(Name = ChartSpans.Key)] public string? Range { get; set; }

    /// <summary>The published series below the charts of a tariff.</summary>
    [SupplyParameterFromQuery(Name = TalksUrls.IndicatorKey)] public string? Indicator { get; set; }

    /// <summary>Deeds, words or all developments.</summary>
    [SupplyParameterFromQuery(Name = DevelopmentSelection.ShowKey)] public string? Show { get; set; }

    /// <summary>Whether the older developments are shown.</summary>
    [SupplyParameterFromQuery(Name = DevelopmentSelection.OlderKey)] public string? Older { get; set; }

    /// <summary>A development that is linked to.</summary>
    [SupplyParameterFromQuery(Name = DevelopmentSelection.TargetKey)] public string? Target { get; set; }

    // What is shared shows the same however late it is opened.
    private AppUrls Dated => AsOf.Urls with { AsOf = AsOf.Day };

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= FollowAddress;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Navigation.LocationChanged += FollowAddress;

    /// <inheritdoc/>
    protected override bool HasTaken => _failure is null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayEdit = await Policies.OffersAsync(Who, Policies.Edit);
        _links = LinksHere();
        _selection = DevelopmentSelection.Read(Show, Older, Target);
        _span = ChartSpans.Read(Range);
        if (_asked != (Id, AsOf))
        {
            await LoadAsync();
        }

        ReleaseTarget();
    }

    private PointLinks LinksHere() => new(AsOf.Urls, Id, new Uri(Navigation.Uri).PathAndQuery, _mayEdit);

    // Links keep the whole address, of which a form that is open beside the page is a part; told last, after what is asked of the page itself.
    private void FollowAddress(object? sender, LocationChangedEventArgs moved)
    {
        if (!_leaving.IsCancellationRequested && LinksHere() is var links && links != _links)
        {
            _links = links;
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var asked = (Id, AsOf);
        var follows = _asked is { } before && before.Id == Id && AsOf.IsSameView(before.AsOf);
        _asked = asked;
        _failure = null;
        _following = follows && _dossier is not null;
        if (_dossier is { } shown && shown.Point.Id != Id)
        {
            _dossier = null;
        }

        try
        {
            var found = await Queries.FindAsync(Id, AsOf.Day, _leaving.Token);
            if (_asked != asked)
            {
                return; // Another point or day was asked for meanwhile.
            }

            _dossier = found;
            _held = found is null ? null : (follows ? _held : null)?.Follow(found) ?? new(found, 0);
            if (found is null)
            {
                Navigation.NotFound();
            }
        }
        catch (DbException e)
        {
            Logger.LogError(e, "The friction point {Id} could not be read", Id);
            _failure = "The friction point could not be read";
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The reader has left the page.
        }
        finally
        {
            _following &= _asked != asked;
        }
    }

    // What stands there stays until there is something else to show.
    /// <inheritdoc/>
    protected override bool ShouldRender() => !_following;

    private void Release() => _held = new(_dossier!, 0);

    // Who follows a link to what is held back wants to see it.
    private void ReleaseTarget()
    {
        if (_selection.Target is { } target && _held?.Shown.Find(target) is null && _dossier?.Find(target) is not null)
        {
            Release();
        }
    }
}

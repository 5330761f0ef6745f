using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>The frame around every page; reads the day and the relationship from the URL for all of them, and hands on what changes in the record.</summary>
public partial class MainLayout
{
    private PageErrorBoundary? _boundary;
    private AsOfContext _asOf = null!;
    private ShellFacts _facts = ShellFacts.Unknown;
    private string _address = "/", _path = "/";
    private (string Code, string? PointId, string? RowId)? _form;
    private long _record;
    private ClaimsPrincipal _user = new();
    private WatchedPoints? _watched;
    private PublicSite? _site;
    private bool _mayRead, _isStatic;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required Today Today { get; set; }

    [Inject] public required ShellQueries Queries { get; set; }

    [Inject] public required LiveRecord Live { get; set; }

    [Inject] public required IOptions<AccessOptions> Access { get; set; }

    /// <summary>Who the page belongs to; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }

    [CascadingParameter] public HttpContext? Context { get; set; }

    // The router renders the layout anew after each change of the address, so no subscription is needed.
    protected override async Task OnParametersSetAsync()
    {
        var uri = new Uri(Navigation.Uri);
        if (_address != uri.PathAndQuery)
        {
            _boundary?.Recover();
        }

        (_address, _path) = (uri.PathAndQuery, uri.AbsolutePath);
        _form = FormAsked();
        _isStatic = Context?.AcceptsInteractiveRouting() == false;
        _user = Reader is null ? _user : (await Reader).User;
        _mayRead = Access.Value.AnonymousReading || _user.Identity is { IsAuthenticated: true };
        _site = Access.Value.AnonymousReading ? _site ?? new(Access.Value.PublicAddress ?? new(Navigation.BaseUri)) : null;
        _watched = Policies.Offers(_user, Policies.Watch) ? _watched : null;
        await LookAtAsync(Live.Version);
    }

    private void TakeWatched(WatchedPoints watched) => _watched = watched;

    // The pages below ask again because their context is another one; what they show of it is up to them.
    private async Task LookAtAsync(long record)
    {
        _record = record;
        var uri = new Uri(Navigation.Uri);
        LookAt(uri, _facts.Relationships);
        if (!_mayRead)
        {
            _facts = ShellFacts.Unknown; // not even how much there is to read
            return;
        }

        try
        {
            // Ready at once for every reader but the first, so nothing is drawn in between.
            var offered = await Queries.RelationshipsAsync();
            offered = offered.SequenceEqual(_facts.Relationships) ? _facts.Relationships : offered; // so that what shows them need not be drawn anew
            LookAt(uri, offered);
            _facts = await Queries.ReadAsync(offered, _asOf.Relationship, _asOf.Day);
        }
        catch (DbException)
        {
            // The frame stays as it was; the page itself says what could not be read.
        }
    }

    private void LookAt(Uri address, IReadOnlyList<RelationshipOption> offered)
    {
        var asOf = AsOfContext.Read(address, Today.Day, offered) with { Record = _record };
        _asOf = asOf == _asOf ? _asOf : asOf;
    }

    private (string, string?, string?)? FormAsked()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        return One(AppUrls.EditKey) is { } code ? (code, One(AppUrls.EditPointKey), One(AppUrls.EditRowKey)) : null;

        string? One(string key) => query.TryGetValue(key, out var values) && values is [{ Length: > 0 } value, ..] ? value : null;
    }
}

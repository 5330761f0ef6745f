using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>The parts of the screen.</summary>
public enum SourceView { Sources, Disputes, Claims }

/// <summary>Every source and what rests on it; the disputed facts; the founding article, claim by claim.</summary>
public sealed partial class SourcesPage
{
    private readonly List<string> _problems = [];
    private SourceView _view;
    private SourceFilter _filter = new();
    private (AsOfContext, SourceView, string, string?)? _asked;
    private SourceList? _list;
    private SourceEntry? _opened;
    private IReadOnlyList<DisputedFact>? _disputes;
    private ClaimCheck? _claims;
    private bool _failed, _mayEdit;

    [Inject] public required SourceQueries Queries { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }
    [SupplyParameterFromQuery] public string? View { get; set; }
    [SupplyParameterFromQuery] public string? Q { get; set; }
    [SupplyParameterFromQuery] public string? Kind { get; set; }
    [SupplyParameterFromQuery] public string[]? Publisher { get; set; }
    [SupplyParameterFromQuery] public string? Sort { get; set; }
    [SupplyParameterFromQuery] public string? Page { get; set; }
    [SupplyParameterFromQuery] public string? Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _problems.Clear();
        _mayEdit = await Policies.OffersAsync(Reader, Policies.Edit);
        _view = SourceView.Sources;
        if (!string.IsNullOrEmpty(View) && !Codes.TryParse(View, out _view))
        {
            _problems.Add($"view: '{Formats.Quote(View)}' is not a part of this screen; known are {string.Join(", ", Codes.All<SourceView>())}.");
        }

        (_filter, var problems) = SourceFilter.Read(Q, Kind, Publisher, Sort, Page);
        _problems.AddRange(problems);
        var asked = (AsOf, _view, _filter.Key, Id);
        if (_asked != asked)
        {
            _asked = asked;
            await LoadAsync();
        }
    }

    private string Form(string code, string? id = null) => AppUrls.WithForm(new Uri(Navigation.Uri).PathAndQuery, code, null, id);

    private async Task LoadAsync()
    {
        try
        {
            switch (_view)
            {
                case SourceView.Disputes:
                    _disputes = await Queries.DisputesAsync(AsOf.Day);
                    break;
                case SourceView.Claims:
                    _claims = await Queries.ClaimsAsync(AsOf.Day);
                    break;
                default:
                    _opened = string.IsNullOrEmpty(Id) ? null : await Queries.FindOneAsync(Id, AsOf.Day);
                    _list = await Queries.ListAsync(_filter, AsOf.Day);
                    break;
            }

            _failed = false;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}

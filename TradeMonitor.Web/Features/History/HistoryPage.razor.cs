using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.History;

/// <summary>Who changed what: of one friction point for every reader, of everything for administrators.</summary>
public sealed partial class HistoryPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private HistoryFilter _filter = new();
    private HistoryList? _list;
    private IReadOnlyList<string> _problems = [];
    private bool _failed, _refused;

    [Inject] public required HistoryQueries Queries { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }

    /// <summary>Id of a friction point.</summary>
    [SupplyParameterFromQuery] public string? Of { get; set; }

    [SupplyParameterFromQuery] public string? Who { get; set; }

    [SupplyParameterFromQuery] public string? Kind { get; set; }

    [SupplyParameterFromQuery] public string? From { get; set; }

    [SupplyParameterFromQuery] public string? To { get; set; }

    [SupplyParameterFromQuery] public string? Page { get; set; }

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
        (_filter, _problems) = HistoryFilter.Read(Of, Who, Kind, From, To);
        _refused = _filter.FrictionPoint is null && !await Policies.OffersAsync(Reader, Policies.Administer);
        if (_refused)
        {
            return;
        }

        try
        {
            var page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
            _list = await Queries.FindAsync(_filter, page, _closing.Token);
            _failed = false;
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

    private string At(int page) => AsOf.Urls.History([.. _filter.Parameters(), ("page", page.ToString(CultureInfo.InvariantCulture))]);
}

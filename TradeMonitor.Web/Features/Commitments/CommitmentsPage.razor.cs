using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>The ledger of commitments; all that it shows is asked for in the address.</summary>
public sealed partial class CommitmentsPage
{
    // More than anybody reads; the rest is a filter or a file away.
    private const int Most = 200;
    private Ledger? _ledger;
    private CommitmentList? _list;
    private IReadOnlyList<SideTally> _sides = [];
    private IReadOnlyList<string> _problems = [];
    private CommitmentFilter _filter = new();
    private CommitmentLinks _links = null!;
    private bool _failed;

    [Inject] public required LedgerQueries Queries { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }
    [SupplyParameterFromQuery] public string? Q { get; set; }
    [SupplyParameterFromQuery] public string[]? By { get; set; }
    [SupplyParameterFromQuery] public string[]? State { get; set; }
    [SupplyParameterFromQuery] public string[]? Topic { get; set; }
    [SupplyParameterFromQuery] public string[]? Point { get; set; }
    [SupplyParameterFromQuery] public string[]? Engagement { get; set; }
    [SupplyParameterFromQuery] public string? Overdue { get; set; }

    /// <summary>A commitment that is linked to.</summary>
    [SupplyParameterFromQuery] public string? Id { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var ledger = await Queries.ReadAsync(AsOf.Relationship, AsOf.Day, AsOf.IsPast);
            (_filter, var problems) = CommitmentFilter.Read(Asked, ledger);
            _links = new(AsOf.Urls, _filter, await Policies.OffersAsync(Reader, Policies.Edit));
            (_ledger, _list, _sides, _problems) = (ledger, LedgerSearch.Find(ledger, _filter), SideTally.Of(ledger), [.. problems.Values]);
            _failed = false;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private static string Heading(Standing standing) => standing switch
    {
        Standing.Overdue => "Overdue",
        Standing.Dated => "Open, by due day",
        Standing.Undated => "Open, without a due day",
        _ => "Closed, the latest first",
    };

    private IReadOnlyList<string> Asked(string field) => field switch
    {
        AppUrls.SearchKey => Q is null ? [] : [Q],
        CommitmentFilter.ByKey => By ?? [],
        CommitmentFilter.StateKey => State ?? [],
        CommitmentFilter.TopicKey => Topic ?? [],
        CommitmentFilter.PointKey => Point ?? [],
        CommitmentFilter.EngagementKey => Engagement ?? [],
        CommitmentFilter.OverdueKey => Overdue is null ? [] : [Overdue],
        _ => [],
    };
}

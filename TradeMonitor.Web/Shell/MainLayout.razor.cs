using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>The frame around every page; reads the day and the relationship from the URL for all of them.</summary>
public partial class MainLayout
{
    private PageErrorBoundary? _boundary;
    private AsOfContext _asOf = null!;
    private ShellFacts _facts = ShellFacts.Unknown;
    private string _address = "/";

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required Today Today { get; set; }

    [Inject] public required ShellQueries Queries { get; set; }

    // The router renders the layout anew after each change of the address, so no subscription is needed.
    protected override async Task OnParametersSetAsync()
    {
        var uri = new Uri(Navigation.Uri);
        if (_address != uri.PathAndQuery)
        {
            _boundary?.Recover();
        }

        _address = uri.PathAndQuery;
        LookAt(uri, _facts.Relationships);
        try
        {
            // Ready at once for every reader but the first, so nothing is drawn in between.
            var offered = await Queries.RelationshipsAsync();
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
        var asOf = AsOfContext.Read(address, Today.Day, offered);
        _asOf = asOf == _asOf ? _asOf : asOf;
    }
}

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

    // The router renders the layout anew after each change of the address, so no subscription is needed.
    protected override void OnParametersSet()
    {
        var uri = new Uri(Navigation.Uri);
        if (_address != uri.PathAndQuery)
        {
            _boundary?.Recover();
        }

        _address = uri.PathAndQuery;
        var asOf = AsOfContext.Read(uri, Today.Day, _facts.Relationships);
        _asOf = asOf == _asOf ? _asOf : asOf;
    }
}

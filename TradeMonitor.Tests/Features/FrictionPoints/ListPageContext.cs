using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Features.FrictionPoints.List;

namespace TradeMonitor.Tests.Features.FrictionPoints;

/// <summary>Renders the list as an address asks for it.</summary>
public abstract class ListPageContext(ListApp app) : BunitContext
{
    private protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>The list over the shipped record.</summary>
    private protected IRenderedComponent<FrictionPointsPage> Page(string address)
    {
        app.LendTo(Services);
        return Open(address);
    }

    /// <summary>The list over whatever has been lent.</summary>
    private protected IRenderedComponent<FrictionPointsPage> Open(string address)
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Go(address);
        return Render<FrictionPointsPage>(p => p.AddCascadingValue(ListApp.Context(address)));
    }

    private protected void Go(string address) => Navigation.NavigateTo(address);
}

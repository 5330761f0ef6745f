using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class HeatMapTests : BunitContext
{
    private static readonly Sequence<DateOnly> Months = [new(2025, 1, 1), new(2025, 2, 1)];

    private static readonly Sequence<HeatRow> Rows =
    [
        new("fentanyl", "Fentanyl tariff", ChartTone.Narrowing, "/p/fentanyl", [new(0.62, ChartTone.Escalating), new(null, ChartTone.Unknown)]),
        new("ports", "Port fees <&>", ChartTone.Holding, "/p/ports", [new(0.01, ChartTone.Holding), new(-1, ChartTone.Narrowing)]),
    ];

    public HeatMapTests() => JSInterop.SetupModule("./Charts/HeatMap.razor.js").SetupVoid("rove", _ => true).SetVoidResult();

    [Fact]
    public void Cell_SaysItsRowMonthWordAndValue() =>
        Assert.Equal(
            ["Fentanyl tariff, Jan 2025: escalating, +62", "Fentanyl tariff, Feb 2025: unknown", "Port fees <&>, Jan 2025: holding, +1", "Port fees <&>, Feb 2025: narrowing, −100"],
            RenderMap().FindAll("td a").Select(a => a.GetAttribute("title")));

    [Fact]
    public void Cell_IsShadedByItsValueAndMarkedByItsLabel() =>
        Assert.Equal(["e3 up", "u", "z", "n5 down"], RenderMap().FindAll("td a").Select(a => a.ClassName));

    [Fact]
    public void Cell_LeadsToItsDevelopments() =>
        Assert.Equal("/?p=fentanyl&m=2025-01", RenderMap().Find("td a").GetAttribute("href"));

    [Fact]
    public void Map_IsOneTabStop() =>
        Assert.Equal("Fentanyl tariff, Feb 2025: unknown", Assert.Single(RenderMap().FindAll("td a[tabindex='0']")).GetAttribute("title"));

    [Fact]
    public void ChosenCell_IsCurrentAndTheTabStop()
    {
        var cell = Assert.Single(RenderMap(new HeatCell("ports", new(2025, 1, 1))).FindAll("td a[tabindex='0']"));

        Assert.Equal("true", cell.GetAttribute("aria-current"));
    }

    [Fact]
    public void RowWithTooFewMonths_IsRefused() =>
        Assert.Throws<ArgumentException>(() => HeatMarkup.Row(Rows[0], [Months[0]], _ => "", null, false));

    [Fact]
    public async Task BrowserThatNoLongerAnswers_IsLeftQuietly()
    {
        Services.AddSingleton<IJSRuntime>(new SilentBrowser());

        await RenderMap().Instance.DisposeAsync();
    }

    private IRenderedComponent<HeatMap> RenderMap(HeatCell? chosen = null) => Render<HeatMap>(p => p
        .Add(c => c.Name, "friction").Add(c => c.Label, "Direction").Add(c => c.Months, Months).Add(c => c.Rows, Rows)
        .Add(c => c.CellHref, cell => $"/?p={cell.RowId}&m={cell.Month:yyyy-MM}").Add(c => c.Chosen, chosen));

    /// <summary>Loads the script, and then answers nothing until the server gives up.</summary>
    private sealed class SilentBrowser : IJSRuntime, IJSObjectReference
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => identifier == "import" ? ValueTask.FromResult((T)(object)this) : throw new TaskCanceledException();

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync() => throw new TaskCanceledException();
    }
}

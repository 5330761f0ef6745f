using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Tests.Data;
using TradeMonitor.Tests.Data.Edits;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Shared;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

/// <summary>Pages in their frame over the small record of <see cref="RecordOnDisk"/>, which the test edits meanwhile.</summary>
public abstract class LivePageContext : BunitContext, IAsyncLifetime
{
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FakeTimeProvider _typing = new();
    private int _edits;

    private protected RecordStore Store { get; } = new();

    private protected BunitAuthorizationContext Reader { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Store.InitializeAsync();
        using var record = new RecordOnDisk();
        var result = await Store.Services.GetRequiredService<RecordImport>().RunAsync(record.Folder, Origin.Import, EditAuthor.CommandLine, dryRun: false, new Lines(_ => { }), TestStore.Stop);
        Assert.Empty(result.Faults.Lines());
        Reader = Prepare(this);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static string Row(IRenderedComponent<MainLayout> page) => page.Find("[data-testid=fp-p1]").TextContent;

    // The word that marks a change is not there in a page opened anew.
    private protected static string Figures(string row) => string.Join(' ', row.Replace("changed", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private protected static Development Any(Random random, int number)
    {
        var kind = Edits.Eased($"n{random.Next(6)}", $"Edit {number}");
        var rate = random.Next(40);
        return kind with
        {
            Date = kind.Date.AddDays(-random.Next(300)),
            Action = random.Next(2) == 0 ? DevelopmentAction.Reduce : DevelopmentAction.Impose,
            Rate = kind.Rate! with { After = rate },
            StatusAfter = new Dictionary<string, Status> { ["p1"] = random.Next(2) == 0 ? Status.Eased : Status.InForce },
            Retracted = random.Next(5) == 0 ? true : null,
        };
    }

    private protected async Task EditAsync(Development development)
    {
        var edit = Edits.Add(development) with { Reason = $"Edit {++_edits}." };
        Assert.IsType<EditResult.Saved>(await Store.Services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Edits.Lead, TestStore.Stop));
    }

    private protected BunitAuthorizationContext Prepare(BunitContext context, FrictionPointQueries? queries = null)
    {
        Store.LendTo(context.Services);
        context.Services.AddSingleton(queries ?? Store.Services.GetRequiredService<FrictionPointQueries>());
        context.JSInterop.Mode = JSRuntimeMode.Loose; // charts
        context.Services.AddScoped<ThemeChoice>();
        context.Services.AddSingleton<TimeProvider>(_typing);
        context.Services.AddSingleton(new Today(TimeProvider.System, new ConfigurationBuilder().AddInMemoryCollection([new("TradeMonitor:Today", "2026-03-01")]).Build()));
        var reader = context.AddAuthorization();
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return reader;
    }

    private protected IRenderedComponent<MainLayout> Open<TPage>(string address, Action<RenderTreeBuilder>? parameters = null) where TPage : IComponent =>
        Open<TPage>(this, address, parameters);

    private protected static IRenderedComponent<MainLayout> Open<TPage>(
        BunitContext context, string address, Action<RenderTreeBuilder>? parameters) where TPage : IComponent
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        RenderFragment body = b =>
        {
            b.OpenComponent<TPage>(0);
            parameters?.Invoke(b);
            b.CloseComponent();
        };
        var layout = context.Render<MainLayout>(p => p.Add(l => l.Body, body));
        layout.WaitForState(() => layout.FindAll("[data-testid=loading]").Count == 0, Patience);
        return layout;
    }
}

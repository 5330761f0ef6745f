using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>A chart before it is kept, and what is said of it. The address names the chart with the parameters of its page.</summary>
public sealed partial class KeepPage(ChartCatalog catalog, SnapshotCommands commands, NavigationManager navigation, IOptions<AccessOptions> access, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private KeepForm _form = new();
    private ExportedChart? _chart;
    private ChartRequest? _request;
    private string? _none;
    private IReadOnlyList<string> _problems = [];
    private bool _failed, _busy, _mayKeep;

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }

    private PictureStyle Style => new(_form.Theme, _form.Size);

    private string Preview => AsOf.Urls.Chart(_request!.Chart, AsOf.Day,
        [.. _request.Parameters.Select(p => (p.Key, (string?)p.Value)), ("theme", _form.Theme.ToString().ToLowerInvariant()), ("size", _form.Size.ToString().ToLowerInvariant())]).File("svg");

    private string SignIn => QueryHelpers.AddQueryString("/sign-in", "returnUrl", new Uri(navigation.Uri).PathAndQuery);

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayKeep = await Policies.OffersAsync(Reader, Policies.Keep);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failed = false;
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        var chart = query.TryGetValue(AppUrls.ChartKey, out var asked) ? asked.ToString() : "";
        var own = catalog.ParametersOf(chart).Where(query.ContainsKey).ToDictionary(name => name, name => query[name].ToString(), StringComparer.Ordinal);
        _request = new(chart, AsOf.Day, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), AsOf.Relationship, AsOf.Urls.Relationship, access.Value.PublicAddress ?? new Uri(navigation.BaseUri), own);
        try
        {
            var found = await catalog.FindAsync(_request, _closing.Token);
            (_chart, _none) = found switch
            {
                ChartFound.Of of => (of.Chart, null),
                ChartFound.Wrong wrong => ((ExportedChart?)null, wrong.Sentence),
                ChartFound.None none => (null, none.Sentence),
                _ => (null, "There is no such chart."),
            };
            _form.Title = _form.Title.Length > 0 || _chart is null ? _form.Title : Shortened(_chart.Content.Title);
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

    private async Task KeepAsync()
    {
        _busy = true;
        try
        {
            var outcome = await commands.KeepAsync(_request!, _form, _closing.Token);
            _problems = outcome.Problems;
            if (outcome.Id is { } id)
            {
                navigation.NavigateTo(AppUrls.Snapshot(id));
            }
        }
        catch (DbException)
        {
            _problems = ["The store did not answer; nothing was kept. Try again in a moment."];
        }
        finally
        {
            _busy = false;
        }
    }

    private static string Shortened(string title) => title.Length <= KeepForm.LongestTitle ? title : title[..KeepForm.LongestTitle];
}

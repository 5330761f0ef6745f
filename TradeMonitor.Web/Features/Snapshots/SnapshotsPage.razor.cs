using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>The archive: every chart that was kept, to be searched.</summary>
public sealed partial class SnapshotsPage(SnapshotQueries snapshots) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private SnapshotList? _list;
    private bool _failed;

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Words that a snapshot must have.</summary>
    [SupplyParameterFromQuery] public string? Q { get; set; }

    /// <summary>A tag that it must have.</summary>
    [SupplyParameterFromQuery] public string? Tag { get; set; }

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
        (Q, Tag) = (string.IsNullOrWhiteSpace(Q) ? null : Q, string.IsNullOrWhiteSpace(Tag) ? null : Tag);
        try
        {
            _list = await snapshots.ListAsync(Q, Tag, int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, _closing.Token);
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

    private string At(int page) => AsOf.Urls.Snapshots(Q, Tag, page.ToString(CultureInfo.InvariantCulture));
}

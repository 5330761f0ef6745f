using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Watchlist;

/// <summary>What there is to tell whoever watches, and what they watch.</summary>
public sealed partial class WatchlistPage(WatchDesk desk)
{
    private const int Most = 100;
    private Inbox? _inbox;
    private bool _refused, _failed, _busy;
    private string? _problem;

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Another one whenever something of it has changed, which is when the page reads it anew.</summary>
    [CascadingParameter] public WatchedPoints? Watched { get; set; }

    // Links lead to today, as the notices do.
    private AppUrls Now => AsOf.Urls with { AsOf = null };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private static string? Css(PointNotice notice) => notice is LabelNotice label ? $"tm-{label.To.Code()}" : null;

    private async Task LoadAsync()
    {
        try
        {
            _inbox = await desk.ReadAsync();
            (_failed, _refused) = (false, _inbox is null);
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private async Task MarkReadAsync(Inbox drawn)
    {
        _busy = true;
        try
        {
            _problem = await desk.MarkReadAsync(drawn);
        }
        catch (DbException)
        {
            _problem = "The store did not answer; nothing was marked. Try again in a moment.";
        }
        finally
        {
            _busy = false;
        }
    }
}

using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TradeMonitor.Web.Features.Search;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Shell;

/// <summary>
/// The search over the whole record: results as they are typed where there is a circuit, a form that leads to the page of results where
/// there is none. A combobox: the arrow keys choose, Enter opens, Escape closes.
/// </summary>
public sealed partial class SearchBox : IDisposable
{
    /// <summary>How long nothing must be typed before the record is searched.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private const int MostHits = 8, FewestLetters = 2;

    private string? _text;
    private CancellationTokenSource? _asking;
    private SearchResults? _results;
    private IReadOnlyList<SearchHit> _hits = [];
    private int _active = -1;
    private AsOfContext? _shown;

    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required SearchQueries Queries { get; set; }
    [Inject] public required TimeProvider Clock { get; set; }

    /// <summary>The day and the pair that are looked at.</summary>
    [Parameter, EditorRequired] public required AsOfContext AsOf { get; set; }

    /// <summary>Whether this is the box in the frame, which the slash key goes to.</summary>
    [Parameter] public bool Main { get; set; } = true;

    private string ListId => Main ? "search-found" : "search-found-here";

    /// <inheritdoc/>
    public void Dispose() => Forget();

    protected override void OnParametersSet()
    {
        // What was found as of another day does not stay.
        if (!AsOf.IsSameView(_shown))
        {
            Close();
        }

        _shown = AsOf;
    }

    private string OptionId(int index) => FormattableString.Invariant($"{ListId}-{index}");

    private async Task AskAsync()
    {
        Forget();
        _active = -1;
        var (text, _) = SearchText.Read(_text);
        if (text is null || text.Words.Sum(w => w.Length) < FewestLetters)
        {
            Close();
            return;
        }

        var asking = _asking = new();
        try
        {
            await Task.Delay(Pause, Clock, asking.Token);
            Take(asking, await Queries.FindAsync(
                new() { Text = text, AsOf = AsOf.Day, Pair = Queries.PairOf(AsOf.Urls.Relationship), Size = MostHits }, asking.Token));
        }
        catch (OperationCanceledException)
        {
            // Overtaken by what was typed since.
        }
        catch (DbException)
        {
            Take(asking, null); // the page of results says what failed
        }
    }

    private void Take(CancellationTokenSource asking, SearchResults? results)
    {
        if (_asking == asking)
        {
            (_results, _active) = (results, -1);
            // Kind by kind, the kind of the best hit first.
            _hits = [.. (results?.Hits ?? []).GroupBy(h => h.Kind).SelectMany(g => g)];
        }
    }

    private void Press(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Close();
        }
        else if (_results is not null && key.Key is "ArrowDown" or "ArrowUp")
        {
            Forget(); // who chooses among what they see does not want it changed under their hands
            // From the field (-1) down to the first, up to the last, and around.
            var places = _hits.Count + 2;
            _active = (_active + 1 + (key.Key == "ArrowDown" ? 1 : places - 1)) % places - 1;
        }
    }

    private void Submit()
    {
        if (_active >= 0 && _active < _hits.Count)
        {
            var href = _hits[_active].Href(AsOf.Urls);
            Leave();
            Navigation.NavigateTo(href);
            return;
        }

        Close();
        Navigation.NavigateTo(AsOf.Urls.Search(_text?.Trim()));
    }

    private void Leave()
    {
        Close();
        _text = null;
    }

    private void Close()
    {
        Forget();
        (_results, _hits, _active) = (null, [], -1);
    }

    private void Forget()
    {
        _asking?.Cancel();
        _asking?.Dispose();
        _asking = null;
    }
}

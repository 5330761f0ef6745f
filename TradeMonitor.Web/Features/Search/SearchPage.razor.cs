using System.Data.Common;
using Microsoft.AspNetCore.Components;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Search;

/// <summary>Everything that a search finds, by page and kind.</summary>
public sealed partial class SearchPage
{
    private readonly List<string> _problems = [];
    private string? _typed;
    private SearchText? _text;
    private IReadOnlyList<RecordFile> _kinds = [];
    private (AsOfContext, string?, string?, int)? _asked;
    private SearchResults? _results;
    private bool _failed;

    [Inject] public required SearchQueries Queries { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [CascadingParameter] public required AsOfContext AsOf { get; set; }
    [SupplyParameterFromQuery] public string? Q { get; set; }
    [SupplyParameterFromQuery] public string? Kind { get; set; }
    [SupplyParameterFromQuery] public string? Page { get; set; }

    private string? KindCodes => _kinds.Count == 0 ? null : string.Join(',', _kinds.Select(k => k.Code()));

    protected override async Task OnParametersSetAsync()
    {
        _problems.Clear();
        _typed = Q;
        (_text, var problem) = SearchText.Read(Q);
        if (problem is not null)
        {
            _problems.Add(problem);
        }

        _kinds = SearchQuestion.ReadKinds([Kind ?? ""], _problems);
        var asked = (AsOf, _text?.Typed, KindCodes, SearchQuestion.ReadPage(Page, _problems));
        if (_asked != asked)
        {
            _asked = asked;
            await LoadAsync();
        }
    }

    private void Ask() => Navigation.NavigateTo(AsOf.Urls.At(TalksUrls.SearchPath, (AppUrls.SearchKey, _typed?.Trim()), ("kind", KindCodes)));

    private async Task LoadAsync()
    {
        if (_text is null)
        {
            (_results, _failed) = (null, false);
            return;
        }

        try
        {
            _results = await Queries.FindAsync(new()
            {
                Text = _text,
                AsOf = AsOf.Day,
                Pair = Queries.PairOf(AsOf.Urls.Relationship),
                Kinds = _kinds,
                Page = _asked!.Value.Item4,
            });
            _failed = false;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }
}

using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>The list of friction points; all that it shows is asked for in the address.</summary>
public sealed partial class FrictionPointsPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private FrictionPointLinks _links = null!;
    private AsOfContext? _shownAs;
    private HeldList? _held;
    private FrictionPointList? _found;
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<string> _chosenTitles = [];
    private bool _failed;

    [Inject] public required FrictionPointQueries Queries { get; set; }

    [CascadingParameter] public required AsOfContext AsOf { get; set; }

    /// <summary>Who looks; null where nobody can sign in.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Reader { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "category")] public string[]? Categories { get; set; }

    [SupplyParameterFromQuery(Name = "direction")] public string[]? Directions { get; set; }

    [SupplyParameterFromQuery(Name = "status")] public string[]? Statuses { get; set; }

    [SupplyParameterFromQuery(Name = "imposedBy")] public string[]? ImposedBy { get; set; }

    [SupplyParameterFromQuery(Name = "sector")] public string[]? Sectors { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    /// <summary>Ids chosen for comparison, by commas.</summary>
    [SupplyParameterFromQuery(Name = AppUrls.CompareKey)] public string? Compare { get; set; }

    private string Summary => _held?.List switch
    {
        null => "Where each contested measure stands, and whether it is narrowing or escalating.",
        { OfAll: var all, AsOf: var day } => $"{Formats.Count(all, "point")} as of {Formats.Day(day)}. Direction runs from −100 to +100; + escalates.{(AsOf.IsPast ? " Titles are reference text and do not follow the day." : "")}",
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override bool HasTaken => !_failed;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        _failed = false;
        try
        {
            var asOf = AsOf;
            var (filter, problems) = await Queries.ReadFilterAsync(Asked, _closing.Token);
            var list = await Queries.FindAsync(filter, asOf.Day, cancellation: _closing.Token);
            var (chosen, unknown) = await Queries.FindTitlesAsync(Split(Compare), _closing.Token);
            var links = new FrictionPointLinks(asOf.Urls, filter, [.. chosen.Keys.Take(FrictionPointLinks.MostCompared)], await Policies.OffersAsync(Reader, Policies.Edit), await Policies.OffersAsync(Reader, Policies.Watch));
            var before = asOf.IsSameView(_shownAs) && links.Unchosen == _links.Unchosen ? _held : null;
            var others = await Queries.ReadAsync(before?.MissingFrom(list) ?? [], asOf.Day, _closing.Token);
            if (asOf != AsOf)
            {
                return; // Asked again meanwhile for another day; that answer counts.
            }

            (_shownAs, _found) = (asOf, list);
            _held = before?.Follow(list, others) ?? HeldList.Of(list);
            // The same object for the same links: rows are drawn anew when what they show has changed, and then only.
            _links = links.Here == _links?.Here && (links.MayEdit, links.MayWatch) == (_links.MayEdit, _links.MayWatch) ? _links : links;
            _chosenTitles = [.. chosen.Values.Take(FrictionPointLinks.MostCompared)];
            // A pair that is not on record is told by the frame, for every page.
            _problems = [.. problems.Where(p => p.Key != AppUrls.RelationshipKey).Select(p => p.Value), .. ChoiceProblems(chosen.Count, unknown)];
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

    private void Release() => _held = _held!.Release(_found!);

    private static IEnumerable<string> ChoiceProblems(int chosen, IReadOnlyList<string> unknown)
    {
        if (unknown.Count > 0)
        {
            yield return $"{AppUrls.CompareKey}: the record has no friction point '{Formats.Quote(unknown[0])}'.";
        }

        if (chosen > FrictionPointLinks.MostCompared)
        {
            yield return $"{AppUrls.CompareKey}: at most {FrictionPointLinks.MostCompared} points can be compared; the first {FrictionPointLinks.MostCompared} are kept.";
        }
    }

    private static string[] Split(string? ids) => ids?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private IReadOnlyList<string> Asked(string field) => field switch
    {
        "q" => One(Search),
        "category" => Categories ?? [],
        "direction" => Directions ?? [],
        "status" => Statuses ?? [],
        "imposedBy" => ImposedBy ?? [],
        "sector" => Sectors ?? [],
        "sort" => One(Sort),
        AppUrls.RelationshipKey => [AsOf.Relationship],
        _ => [],
    };

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.List;

/// <summary>Every link that leads from a list to another view of it; each keeps all that it does not change.</summary>
/// <param name="Urls">Links that keep the day and the pair.</param>
/// <param name="Filter">What the list shows.</param>
/// <param name="Chosen">Ids of the points chosen for comparison.</param>
/// <param name="MayEdit">Whether whoever looks is offered to edit.</param>
/// <param name="MayWatch">Whether whoever looks is offered to watch points.</param>
public sealed record FrictionPointLinks(AppUrls Urls, FrictionPointFilter Filter, IReadOnlyList<string> Chosen, bool MayEdit = false, bool MayWatch = false)
{
    /// <summary>Fewest and most points that a comparison takes.</summary>
    public const int FewestCompared = 2, MostCompared = 4;

    /// <summary>The list as it is.</summary>
    public string Here => To(Filter.Parameters());

    /// <summary>A form beside the list as it is.</summary>
    /// <param name="form">Its code.</param>
    /// <param name="id">Id of the point that it is about; null for none.</param>
    public string Form(string form, string? id = null) => AppUrls.WithForm(Here, form, id);

    /// <summary>The whole list, in the same order.</summary>
    public string Cleared => To(new FrictionPointFilter { Sort = Filter.Sort }.Parameters());

    /// <summary>The list without a choice for comparison.</summary>
    public string Unchosen => (this with { Chosen = [] }).Here;

    /// <summary>The list with a value of a facet added or taken out.</summary>
    public string Toggle(string facet, string code)
    {
        var parameters = Filter.Parameters();
        string[] asked = parameters.FirstOrDefault(p => p.Key == facet).Value?.Split(',') ?? [];
        return To([.. parameters.Where(p => p.Key != facet), (facet, Join(Toggled(asked, code)))]);
    }

    /// <summary>The list in the order of a column; in its other direction if it has that order already.</summary>
    public string Sorted(FrictionPointColumn column)
    {
        var sort = Filter.Sort.Column == column
            ? Filter.Sort with { Descending = !Filter.Sort.Descending }
            : new(column, column is FrictionPointColumn.Direction or FrictionPointColumn.Level or FrictionPointColumn.LastDevelopment);
        return To((Filter with { Sort = sort }).Parameters());
    }

    /// <summary>The list with another search.</summary>
    public string Searched(string text) => To((Filter with { Search = text }).Parameters());

    /// <summary>The list with a point chosen for comparison or no longer.</summary>
    public string ToggleChosen(string id) => (this with { Chosen = [.. Toggled(Chosen, id)] }).Here;

    /// <summary>The chosen points side by side.</summary>
    public string Compare() => Urls.Compare(Chosen);

    /// <summary>Exactly these rows as a file.</summary>
    public string File(string format) => Urls.FrictionPointsFile(format, [.. Filter.Parameters()]);

    /// <summary>What changes on points of this pair and these categories, as a feed; a feed knows no other facets, for those of a point come and go.</summary>
    public string Feed => Urls.DevelopmentsFeed(Join(Filter.Categories.Select(c => c.Code())));

    private string To(IReadOnlyList<(string Key, string? Value)> parameters) =>
        Urls.FrictionPoints([.. parameters, (AppUrls.CompareKey, Join(Chosen))]);

    private static string Join(IEnumerable<string> codes) => string.Join(',', codes);

    private static IEnumerable<string> Toggled(IReadOnlyList<string> codes, string code) =>
        codes.Contains(code) ? codes.Where(c => c != code) : codes.Append(code);
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>Every link that leads from the ledger to another part of it; each keeps all that it does not change.</summary>
/// <param name="Urls">Links that keep the day and the pair.</param>
/// <param name="Filter">What the list shows.</param>
/// <param name="MayEdit">Whether whoever looks is offered to edit.</param>
public sealed record CommitmentLinks(AppUrls Urls, CommitmentFilter Filter, bool MayEdit = false)
{
    /// <summary>The list as it is.</summary>
    public string Here => To(Filter.Parameters());

    /// <summary>The whole ledger.</summary>
    public string Cleared => To([]);

    /// <summary>The list with a value of a facet added or taken out.</summary>
    public string Toggle(string facet, string code) => To((facet switch
    {
        CommitmentFilter.ByKey => Filter with { By = Toggled(Filter.By, code) },
        CommitmentFilter.StateKey when Codes.TryParse<FollowThroughState>(code, out var state) => Filter with { States = Toggled(Filter.States, state) },
        CommitmentFilter.TopicKey => Filter with { Topics = Toggled(Filter.Topics, code) },
        CommitmentFilter.PointKey => Filter with { Points = Toggled(Filter.Points, code) },
        CommitmentFilter.EngagementKey => Filter with { Engagements = Toggled(Filter.Engagements, code) },
        _ => Filter,
    }).Parameters());

    /// <summary>The list with only overdue ones, or with all again.</summary>
    public string ToggleOverdue => To((Filter with { Overdue = !Filter.Overdue }).Parameters());

    /// <summary>The list with another search.</summary>
    public string Searched(string text) => To((Filter with { Search = text }).Parameters());

    /// <summary>The rows behind a count: those of a side in some states.</summary>
    public string Behind(string by, params IReadOnlyList<FollowThroughState> states) => To(new CommitmentFilter { By = [by], States = states }.Parameters());

    /// <summary>The rows behind a count: the overdue ones of a side.</summary>
    public string OverdueOf(string by) => To(new CommitmentFilter { By = [by], Overdue = true }.Parameters());

    /// <summary>Exactly these rows as a file.</summary>
    public string File(string format) => Urls.At($"{TalksUrls.CommitmentsPath}/export.{format}", [.. Filter.Parameters()]);

    /// <summary>The form that follows a commitment up, beside the list as it is.</summary>
    public string FollowUp(Commitment row) => AppUrls.WithForm(Here, "follow-through", row.FrictionPoints.Count > 0 ? row.FrictionPoints[0] : null, row.Id);

    private string To(IReadOnlyList<(string Key, string? Value)> parameters) => Urls.Commitments([.. parameters]);

    private static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T> chosen, T value) => chosen.Contains(value) ? [.. chosen.Where(c => !Equals(c, value))] : [.. chosen, value];
}

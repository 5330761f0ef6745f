using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Calendar;

/// <summary>Every link that leads from the calendar to another part of it; each keeps all that it does not change.</summary>
/// <param name="AsOf">The day and the pair that are looked at.</param>
/// <param name="Asked">What is shown.</param>
/// <param name="MayEdit">Whether whoever looks is offered to edit.</param>
public sealed record CalendarLinks(AsOfContext AsOf, CalendarAsked Asked, bool MayEdit = false)
{
    /// <summary>The calendar as it is.</summary>
    public string Here => To(Asked);

    /// <summary>The same deadlines in the other view.</summary>
    public string In(CalendarView view) => To(Asked with { View = view });

    /// <summary>Another month.</summary>
    public string Month(DateOnly month) => To(Asked with { View = CalendarView.Month, Month = month });

    /// <summary>All deadlines, in the same view.</summary>
    public string Cleared => To(Asked with { Filter = new() });

    /// <summary>The calendar with a value of a facet added or taken out.</summary>
    public string Toggle(string facet, string code) => To(Asked with
    {
        Filter = facet switch
        {
            DeadlineFilter.KindKey when Codes.TryParse<DeadlineKind>(code, out var kind) => Asked.Filter with { Kinds = Toggled(Asked.Filter.Kinds, kind) },
            DeadlineFilter.CategoryKey when Codes.TryParse<Category>(code, out var category) => Asked.Filter with { Categories = Toggled(Asked.Filter.Categories, category) },
            DeadlineFilter.PointKey => Asked.Filter with { Points = Toggled(Asked.Filter.Points, code) },
            _ => Asked.Filter,
        },
    });

    /// <summary>These deadlines as a calendar feed.</summary>
    public string Feed => AsOf.Urls.DeadlinesFeed(AsOf.Relationship, [.. Asked.Filter.Parameters()]);

    /// <summary>The form that says how a deadline ended, beside the calendar as it is.</summary>
    public string Outcome(Deadline row) => AppUrls.WithForm(Here, "outcome", row.FrictionPoints.Count > 0 ? row.FrictionPoints[0] : null, row.Id);

    private string To(CalendarAsked asked) => AsOf.Urls.Calendar([.. asked.Parameters()]);

    private static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T> chosen, T value) => chosen.Contains(value) ? [.. chosen.Where(c => !Equals(c, value))] : [.. chosen, value];
}

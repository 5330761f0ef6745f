using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>Tells events in the words of their rows.</summary>
/// <param name="developments">By id.</param>
/// <param name="engagements">By id.</param>
/// <param name="publishers">By id of the source.</param>
/// <param name="titleOf">Title of a point; null if the record has none of that id.</param>
public sealed class HappeningTexts(
    IReadOnlyDictionary<string, Development> developments, IReadOnlyDictionary<string, Engagement> engagements,
    IReadOnlyDictionary<string, string> publishers, Func<string, string?> titleOf)
{
    /// <summary>The row of an event.</summary>
    public Happening Of(EventPart part) => part.EngagementId is { } id ? Talks(part, engagements[id]) : Development(part, developments[part.Id]);

    private Happening Development(EventPart part, Development d) => new()
    {
        Id = d.Id, Day = d.Date, Kind = d.Directness == Directness.Deed ? HappeningKind.Deed : HappeningKind.Word, Headline = d.Headline,
        Certainty = d.Certainty, Dispute = d.Dispute, Publishers = Publishers(d.Sources), Points = Points(d.FrictionPoints), Part = part.Part,
    };

    private Happening Talks(EventPart part, Engagement e) => new()
    {
        Id = part.Id, Day = e.LastDay, Kind = HappeningKind.Talks, Headline = e.Title,
        Certainty = e.Certainty, Dispute = e.Dispute, Publishers = Publishers(e.Sources), Points = Points(e.FrictionPoints), Part = part.Part,
    };

    private Sequence<string> Publishers(IEnumerable<string> sources) =>
        [.. sources.Select(s => publishers.GetValueOrDefault(s)).OfType<string>().Select(WithoutNote).Distinct(StringComparer.Ordinal)];

    // A publisher may carry a remark in brackets on where its text was read; the sources page tells it.
    private static string WithoutNote(string publisher) => publisher.Split(" (")[0];

    private Sequence<(string, string)> Points(IEnumerable<string> ids) =>
        [.. ids.Select(id => (Id: id, Title: titleOf(id))).Where(p => p.Title is not null).Select(p => (p.Id, p.Title!))];
}

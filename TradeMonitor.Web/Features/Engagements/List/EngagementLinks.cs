using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Engagements.List;

/// <summary>Every link that leads from the list to another view of it; each keeps all that it does not change.</summary>
/// <param name="Urls">Links that keep the day and the pair.</param>
/// <param name="Filter">What the list shows.</param>
public sealed record EngagementLinks(AppUrls Urls, EngagementFilter Filter)
{
    /// <summary>The list as it is.</summary>
    public string Here => To(Filter);

    /// <summary>The list without a filter.</summary>
    public string Cleared => Urls.Engagements();

    /// <summary>The list as a filter asks for it.</summary>
    public string To(EngagementFilter filter) => Urls.Engagements(filter.Parameters());

    /// <summary>Another page of the list.</summary>
    public string Page(int number) => To(Filter with { Page = number });

    /// <summary>The list as a file, all pages of it.</summary>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    public string File(string format) => Urls.At($"{TalksUrls.EngagementsPath}/export.{format}", (Filter with { Page = 1 }).Parameters());

    /// <summary>The list with a level added or taken out.</summary>
    public string Level(string code) => To(Filter with { Levels = Toggle(Filter.Levels, Read<ActorLevel>(code)), Page = 1 });

    /// <summary>The list with a mechanism added or taken out.</summary>
    public string Mechanism(string name) => To(Filter with { Mechanisms = Toggle(Filter.Mechanisms, name), Page = 1 });

    /// <summary>The list with an outcome added or taken out.</summary>
    public string Outcome(string code) => To(Filter with { Outcomes = Toggle(Filter.Outcomes, Read<EngagementOutcome>(code)), Page = 1 });

    /// <summary>The list with a format added or taken out.</summary>
    public string Format(string code) => To(Filter with { Formats = Toggle(Filter.Formats, code), Page = 1 });

    /// <summary>Every round of a level.</summary>
    public string AllOf(ActorLevel level) => To(new() { Levels = [level] });

    /// <summary>The two rounds on either side of a gap.</summary>
    public string BothSidesOf(RoundGap gap) => To(new() { Levels = [gap.Before.Level], From = gap.Before.LastDay, To = gap.After.Date });

    private static T Read<T>(string code) where T : struct, Enum => Codes.TryParse<T>(code, out var value) ? value : default;

    private static IReadOnlyList<T> Toggle<T>(IReadOnlyList<T> chosen, T value) =>
        chosen.Contains(value) ? [.. chosen.Where(c => !EqualityComparer<T>.Default.Equals(c, value))] : [.. chosen, value];
}

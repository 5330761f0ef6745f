using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The texts that the page of one point draws on, whatever the day: read once and shared by all readers.</summary>
/// <param name="Developments">Live developments that name the point, that they answer or that answer them, by id.</param>
/// <param name="Sources">Sources of those and of the rows that concern the point, by id.</param>
/// <param name="Definitions">The codebook's definition of each action.</param>
public sealed record PointTexts(
    IReadOnlyDictionary<string, Development> Developments,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<DevelopmentAction, string> Definitions)
{
    /// <summary>The sources of some ids; those that the record does not have are left out.</summary>
    public IReadOnlyList<Source> SourcesOf(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => Sources.GetValueOrDefault(id)).OfType<Source>()];
}

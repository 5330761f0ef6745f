using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>The texts that a brief draws on.</summary>
/// <param name="PairName">Name of the pair.</param>
/// <param name="Developments">Developments of the period by id.</param>
/// <param name="Sources">Sources by id.</param>
public sealed record BriefTexts(string PairName, IReadOnlyDictionary<string, Development> Developments, IReadOnlyDictionary<string, Source> Sources)
{
    /// <summary>The sources of some ids, each once; those that the record does not have are left out.</summary>
    public IReadOnlyList<Source> SourcesOf(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(id => Sources.GetValueOrDefault(id)).OfType<Source>()];
}

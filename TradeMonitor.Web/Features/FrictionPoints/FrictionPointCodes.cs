using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>The sectors and jurisdictions that a record's points name: data, unlike the codes of categories and statuses.</summary>
public sealed class FrictionPointCodes(IEnumerable<FrictionPoint> points)
{
    private readonly HashSet<string> _sectors = [.. points.SelectMany(p => p.Sectors)];
    private readonly HashSet<string> _imposers = [.. points.SelectMany(p => p.ImposedBy)];

    /// <summary>Takes out of a filter what no point on record has, and says so, one sentence per field.</summary>
    public FrictionPointFilter Keep(FrictionPointFilter filter, IDictionary<string, string> problems)
    {
        return filter with
        {
            Sectors = Known("sector", filter.Sectors, _sectors, "as a sector"),
            ImposedBy = Known("imposedBy", filter.ImposedBy, _imposers, "as the one who imposes it"),
        };

        IReadOnlyList<string> Known(string field, IReadOnlyList<string> asked, HashSet<string> known, string how)
        {
            foreach (var code in asked.Where(c => !known.Contains(c)))
            {
                problems[field] = $"{field}: no friction point on record has '{Formats.Quote(code)}' {how}.";
            }

            return asked.All(known.Contains) ? asked : [.. asked.Where(known.Contains)];
        }
    }
}

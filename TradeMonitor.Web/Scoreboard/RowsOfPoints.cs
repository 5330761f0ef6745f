using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The deadlines and judgements of points, each list by day and then by id.</summary>
/// <param name="rows">The rows of the record.</param>
/// <param name="wanted">Ids of the points that will be asked for; null for all.</param>
internal sealed class RowsOfPoints(RecordRows rows, IReadOnlySet<string>? wanted)
{
    private readonly Dictionary<string, List<Deadline>> _deadlines =
        ByPoint(rows.Deadlines.OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal), d => d.FrictionPoints, wanted);

    private readonly Dictionary<string, List<Assessment>> _assessments = ByPoint(rows.Assessments, a => [a.FrictionPoint], wanted);

    /// <summary>Deadlines that concern a point.</summary>
    public IReadOnlyList<Deadline> DeadlinesOf(string point) => _deadlines.GetValueOrDefault(point) ?? [];

    /// <summary>Judgements of a point.</summary>
    public IReadOnlyList<Assessment> AssessmentsOf(string point) => _assessments.GetValueOrDefault(point) ?? [];

    private static Dictionary<string, List<T>> ByPoint<T>(IEnumerable<T> rows, Func<T, IReadOnlyList<string>> pointsOf, IReadOnlySet<string>? wanted)
    {
        var byPoint = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var id in pointsOf(row).Where(id => wanted?.Contains(id) != false))
            {
                if (!byPoint.TryGetValue(id, out var list))
                {
                    byPoint[id] = list = [];
                }

                list.Add(row);
            }
        }

        return byPoint;
    }
}

namespace TradeMonitor.Web.Features.Overview;

/// <summary>On which day each source of a pair was first cited; for the count in the chart's footer.</summary>
public sealed class PairSources
{
    /// <summary>Beyond so many developments the sources are not counted: reading every row's list would cost more than the figure is worth.</summary>
    public const int MostDevelopments = 20_000;

    private readonly DateOnly[]? _firstCited;

    private PairSources(DateOnly[]? firstCited) => _firstCited = firstCited;

    /// <summary>Too many to count.</summary>
    public static PairSources Uncounted { get; } = new(null);

    /// <summary>Notes the first day of each source.</summary>
    public static PairSources Of(IEnumerable<(DateOnly Day, IReadOnlyList<string> Sources)> citations) =>
        new([.. citations.SelectMany(c => c.Sources, (c, id) => (c.Day, Id: id)).GroupBy(c => c.Id, StringComparer.Ordinal).Select(g => g.Min(c => c.Day)).Order()]);

    /// <summary>How many sources are cited up to a day; null if they are not counted.</summary>
    public int? CountUpTo(DateOnly asOf) => _firstCited?.Count(day => day <= asOf);
}

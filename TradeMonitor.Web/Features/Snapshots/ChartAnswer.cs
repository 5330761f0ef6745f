using System.Text.Json.Serialization;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>A value on a day; null where nothing is known.</summary>
public sealed record ChartValueAnswer(DateOnly Day, double? Value);

/// <summary>Lowest and highest plausible value of a day.</summary>
public sealed record ChartIntervalAnswer(DateOnly Day, double Low, double High);

/// <summary>A named line or row of steps.</summary>
public sealed record ChartSeriesAnswer(string Name, IReadOnlyList<ChartValueAnswer> Points);

/// <summary>A marked day.</summary>
public sealed record ChartMarkAnswer(DateOnly Day, string Label);

/// <summary>A stretch of days.</summary>
public sealed record ChartSpellAnswer(DateOnly From, DateOnly To, string Label);

/// <summary>A stretch of days in one state; the rate in percent, null if none stands.</summary>
public sealed record ChartStateAnswer(DateOnly From, DateOnly To, string Status, double? Rate);

/// <summary>A part of a direction, −100 to +100, and whether it is of a development or of the end that it set.</summary>
public sealed record ChartPartAnswer(string DevelopmentId, DateOnly Date, string Headline, double Value, string Of);

/// <summary>A chart as data: the very figures that the screen draws, and all that its picture says. Each picture carries it inside.</summary>
public sealed record ChartAnswer
{
    public required string Chart { get; init; }
    public required string Subject { get; init; }
    public required string Title { get; init; }
    public required string AltText { get; init; }
    public required string Unit { get; init; }
    public required string Source { get; init; }
    /// <summary>Whom the chart rests on by name; null where <see cref="Source"/> says it.</summary>
    public required string? Sources { get; init; }
    public required DateOnly AsOf { get; init; }
    public required DateOnly KnownOn { get; init; }
    /// <summary>Number of the last revision of a development in the record that the chart was made from; 0 if there was none.</summary>
    public required long RecordRevision { get; init; }
    public required string Method { get; init; }
    public required Uri Permalink { get; init; }
    /// <summary>Id of the snapshot that the chart was kept as; null if it is none.</summary>
    public required string? Snapshot { get; init; }
    /// <summary>What leads to the very same chart again under <c>/charts</c>.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }
    /// <summary>Ids of the friction points that it is of; empty if it is of the pair as a whole.</summary>
    public required IReadOnlyList<string> FrictionPoints { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    /// <summary>Of a time chart; so are the three below.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartSeriesAnswer>? Series { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartIntervalAnswer>? Interval { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartMarkAnswer>? Marks { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartSpellAnswer>? Spells { get; init; }
    /// <summary>First days of the months of a heat map; the rows below are of one, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateOnly>? Months { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartRowAnswer>? Rows { get; init; }
    /// <summary>Of a band of states.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartStateAnswer>? Segments { get; init; }
    /// <summary>Of the contributions to a score, the largest first; they sum to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartPartAnswer>? Parts { get; init; }

    /// <summary>A chart as data.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="snapshot">Id of the snapshot; null if it is none.</param>
    public static ChartAnswer Of(ExportedChart chart, string? snapshot = null)
    {
        var (content, caption) = (chart.Content, chart.Caption);
        var answer = new ChartAnswer
        {
            Chart = chart.Chart,
            Subject = caption.Subject,
            Title = content.Title,
            AltText = content.AltText,
            Unit = content.Footer.Unit,
            Source = content.Footer.Source,
            Sources = caption.Sources,
            AsOf = content.Footer.AsOf,
            KnownOn = caption.KnownOn,
            RecordRevision = chart.RecordRevision,
            Method = ScoringOptions.Version,
            Permalink = caption.Permalink,
            Snapshot = snapshot,
            Parameters = chart.Parameters,
            FrictionPoints = chart.FrictionPoints,
            From = content.Days.From,
            To = content.Days.To,
        };
        return content switch
        {
            TimeChartContent time => With(answer, time.Model),
            HeatMapContent map => answer with { Months = map.Model.Months, Rows = ChartRowAnswer.Of(map.Model) },
            BandContent band => answer with { Segments = [.. band.Model.Segments.Select(s => new ChartStateAnswer(s.From, s.To, s.State, s.Rate))] },
            PartsContent parts => answer with { Parts = [.. parts.Model.Parts.Select(p => new ChartPartAnswer(p.Id, p.Day, p.Title, p.Value, PartsContent.Kind(p)))] },
            _ => throw new ArgumentException($"No data of a {content.GetType().Name} can be given.", nameof(chart)),
        };
    }

    private static ChartAnswer With(ChartAnswer answer, ChartModel model) => answer with
    {
        Series = [.. model.Series.Select(s => new ChartSeriesAnswer(s.Name, [.. s.Points.Select(p => new ChartValueAnswer(p.Day, p.Value))]))],
        Interval = [.. model.Interval?.Points.Select(p => new ChartIntervalAnswer(p.Day, p.Low, p.High)) ?? []],
        Marks = [.. model.DayMarkers.Select(m => new ChartMarkAnswer(m.Day, m.Label)), .. model.PointMarkers.Select(m => new ChartMarkAnswer(m.Day, m.Label))],
        Spells = [.. model.Spells.Select(s => new ChartSpellAnswer(s.From, s.To, s.Label))],
    };
}

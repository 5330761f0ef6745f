using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints.Detail;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Export;

/// <summary>A column of the exported list.</summary>
/// <param name="Name">With its unit.</param>
/// <param name="Of">The value of a row: text, number, day or null; never rounded.</param>
public sealed record ExportColumn(string Name, Func<PointReading, object?> Of);

/// <summary>What a row of the exported list holds, in CSV and XLSX alike.</summary>
public static class ExportColumns
{
    private const string Between = "; ";

    /// <summary>The columns; the last two repeat on every row, because a CSV has no other place for them.</summary>
    public static IReadOnlyList<ExportColumn> For(DateOnly asOf) =>
    [
        new("id", p => p.Point.Id),
        new("title", p => p.Point.Title),
        new("category", p => p.Point.Category.Code()),
        new("tracks", p => p.Point.Tracks.Code()),
        new("imposed_by", p => string.Join(Between, p.Point.ImposedBy)),
        new("affects", p => string.Join(Between, p.Point.Affects)),
        new("sectors", p => p.IsOpen ? string.Join(Between, p.Point.Sectors) : null),
        new("legal_basis", p => p.IsOpen ? p.Point.LegalBasis : null),
        new("opened_on", p => p.IsOpen ? p.Point.OpenedOn : null),
        new("status", p => p.Status?.Code()),
        new("status_since", p => p.StatusSince),
        new("standing_rate_percent", p => StandingRates.Beside(p.Status, p.Level.Rate)),
        new("level_0_100", p => p.Level.Level * 100),
        new("direction", p => p.Label.Code()),
        new("direction_since", p => p.LabelSince),
        new("direction_score_minus100_100", p => Known(p, f => f.Score)),
        new("direction_low_minus100_100", p => Known(p, f => f.Low)),
        new("direction_high_minus100_100", p => Known(p, f => f.High)),
        new("direction_confidence_0_1", p => p.Direction.Confidence),
        new("assessment", p => p.Assessment?.Assessment.Label.Code()),
        new("assessment_until", p => p.Assessment?.Assessment.ExpiresOn),
        new("assessment_differs", p => p.Assessment is { } a ? (a.Differs ? "yes" : "no") : null),
        new("last_development_on", p => p.LastDevelopmentOn),
        new("next_deadline_on", p => p.NextDeadlineOn),
        new("as_of", _ => asOf),
        new("method", _ => ScoringOptions.Version),
    ];

    // An unknown direction has no score; a 0 would read as "holding".
    private static double? Known(PointReading p, Func<MomentumFigures, double> figure) =>
        p.Label == DirectionLabel.Unknown ? null : figure(p.Direction) * 100;
}

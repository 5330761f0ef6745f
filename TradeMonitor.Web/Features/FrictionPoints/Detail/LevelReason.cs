using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>A level taken apart into factor × severity (SCORING.md §4).</summary>
/// <param name="Status">The status that sets the level.</param>
/// <param name="Factor">φ of that status, 0–1.</param>
/// <param name="Severity">0–1; factor × severity is the level.</param>
/// <param name="RatePercent">The rate that enters the severity of a tariff, standing or pending; null where the category sets it.</param>
/// <param name="IsPendingRate">Whether that rate is only threatened or announced.</param>
/// <param name="TradeUsdBn">The trade that enters the severity of a tariff.</param>
/// <param name="IsTradeAssumed">Whether no trade is on record and the method's own figure is used.</param>
public sealed record LevelReason(Status Status, double Factor, double Severity, double? RatePercent, bool IsPendingRate, double TradeUsdBn, bool IsTradeAssumed)
{
    private const double Same = 1e-9;

    /// <summary>Takes a level apart; null where nothing is in effect and nothing pending.</summary>
    public static LevelReason? Of(FrictionPoint point, LevelReading reading, ScoringOptions options)
    {
        if (reading.Decisive is not { } status)
        {
            return null;
        }

        var factor = StatusFactors.Of(status, reading.SeverityBy is not null);
        var assumed = point.TradeCoveredUsdBn is null;
        var trade = point.TradeCoveredUsdBn?.Value ?? options.UnknownTrade;
        var standing = Severity(reading.Rate);
        var severity = factor > 0 ? reading.Level / factor : standing;
        if (reading.SeverityBy is null)
        {
            return new(status, factor, severity, null, false, trade, assumed);
        }

        var isPending = factor > 0 && Math.Abs(severity - standing) > Same;
        var rate = isPending ? 100 * severity * severity / Math.Min(1, trade / options.FullTrade) : reading.Rate;
        return new(status, factor, severity, rate, isPending, trade, assumed);

        double Severity(double? percent) => point.Category == Category.Tariff && percent is { } known
            ? StatusFactors.TariffSeverity(known, trade, options)
            : StatusFactors.Severity(point.Category);
    }
}

using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The contributions to the direction of a point as a chart to take away: the score with its receipt.</summary>
public static class PointContributions
{
    /// <summary>The chart; null where nothing is on record by the day.</summary>
    public static PartsModel? Of(PointDossier dossier)
    {
        var fold = ContributionFold.Of(dossier);
        if (fold.Developments == 0)
        {
            return null;
        }

        Sequence<Part> parts = [.. ContributionFold.InOrder(dossier).Select(p => new Part(p.EventId, p.Date, ContributionFold.Headline(dossier, p.EventId), p.Value * 100, p.IsDeadline))];
        var (label, score) = (Words.Of(dossier.Reading.Label), PointWords.Part(fold.Total));
        return new(
            "contributions", $"{label} at {score}: what the direction rests on", $"Contributions of {Formats.Count(fold.Developments, "development")}",
            $"The direction is {score}, {label.ToLowerInvariant()}. Largest contributions: {string.Join("; ", fold.Shown.Take(3).Select(l => $"{l.Headline} ({Formats.Day(l.Date)}), {PointWords.Part(l.Value)}"))}.",
            parts, "developments", fold.Shown.Count, fold.Total * 100, fold.Greatest * 100,
            new("Parts of the direction, −100 to +100; negative is narrowing", $"method {ScoringOptions.Version}", dossier.AsOf));
    }
}

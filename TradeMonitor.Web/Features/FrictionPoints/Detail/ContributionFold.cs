using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The contributions to a direction, the large ones one by one and the small ones together; their unrounded sum is the score.</summary>
/// <param name="Shown">Largest first.</param>
/// <param name="RestCount">How many developments are folded.</param>
/// <param name="RestSum">What the folded ones sum to, part of B.</param>
/// <param name="Total">B, the sum of all.</param>
/// <param name="Developments">How many developments there are in all.</param>
public sealed record ContributionFold(IReadOnlyList<ContributionLine> Shown, int RestCount, double RestSum, double Total, int Developments)
{
    private const int MostShown = 8;
    // Smaller ones would read 0.0 on a screen that shows ×100 with one decimal.
    private const double LeastShown = .0005;

    /// <summary>What a full bar stands for: the threshold of a label, or the largest value shown if that is larger, so that small parts look small.</summary>
    public double Greatest => Math.Max(Threshold, Shown.Count == 0 ? 0 : Math.Max(Math.Abs(Shown[0].Value), Math.Abs(RestSum)));

    /// <summary>Where a label begins, 0–1.</summary>
    public required double Threshold { get; init; }

    /// <summary>Folds the parts of a dossier's direction.</summary>
    public static ContributionFold Of(PointDossier dossier)
    {
        var order = InOrder(dossier);
        var shown = order.Take(MostShown).TakeWhile(p => Math.Abs(p.Value) >= LeastShown).ToList();
        // One line that only says "1 other" is no shorter than the line itself.
        if (order.Count == shown.Count + 1 && Math.Abs(order[^1].Value) >= LeastShown)
        {
            shown = [.. order];
        }

        var rest = order.Skip(shown.Count).ToList();
        return new(
            [.. shown.Select(p => new ContributionLine(p.EventId, p.Date, Headline(dossier, p.EventId), p.Value, p.IsDeadline))],
            rest.Count, rest.Sum(p => p.Value), dossier.Detail.Direction.Score, order.Count(p => !p.IsDeadline)) { Threshold = dossier.Options.Point.On };
    }

    /// <summary>Every part of a dossier's direction, the largest first.</summary>
    public static IReadOnlyList<DirectionPart> InOrder(PointDossier dossier) =>
        [.. dossier.Detail.Direction.Parts.OrderByDescending(p => Math.Abs(p.Value)).ThenByDescending(p => p.Date).ThenBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>What happened; the id of a development that the dossier does not hold.</summary>
    public static string Headline(PointDossier dossier, string developmentId) => dossier.Find(developmentId)?.Development.Headline ?? developmentId;
}

/// <summary>One contribution.</summary>
/// <param name="DevelopmentId">Id of the development.</param>
/// <param name="Date">Its day.</param>
/// <param name="Headline">What happened.</param>
/// <param name="Value">Part of B.</param>
/// <param name="IsDeadline">The pressure of the end of a truce that the development set.</param>
public sealed record ContributionLine(string DevelopmentId, DateOnly Date, string Headline, double Value, bool IsDeadline);

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>The direction of a point in the API and in files: score, low and high in [−1, 1], + escalates; confidence in [0, 1].</summary>
internal sealed record DirectionAnswer(DirectionLabel Label, double Score, double Low, double High, double Confidence)
{
    public static DirectionAnswer Of(DirectionLabel label, MomentumFigures figures) => new(label, figures.Score, figures.Low, figures.High, figures.Confidence);
}

/// <summary>What a team lead judges beside a computed direction; differs: it counts, and says otherwise.</summary>
internal sealed record AssessmentAnswer(AssessedDirection Label, string Reason, DateOnly MadeOn, DateOnly ExpiresOn, string MadeBy, IReadOnlyList<string> Sources, bool Expired, bool Differs)
{
    public static AssessmentAnswer? Of(StandingAssessment? standing) => standing is { Assessment: var a }
        ? new(a.Label, a.Reason, a.MadeOn, a.ExpiresOn, a.MadeBy, a.Sources, standing.IsExpired, standing.Differs)
        : null;
}

/// <summary>A friction point as of a day in the API and in files; level in [0, 1].</summary>
internal record FrictionPointAnswer(
    string Id, string Title, Category Category, IReadOnlyList<string> ImposedBy, IReadOnlyList<string> Affects, Status? Status, Status? LevelStatus,
    double Level, DirectionAnswer Direction, DateOnly? LastDevelopmentOn, DateOnly? NextDeadlineOn, AssessmentAnswer? Assessment)
{
    public static FrictionPointAnswer Of(PointReading p) => new(
        p.Point.Id, p.Point.Title, p.Point.Category, p.Point.ImposedBy, p.Point.Affects, p.Status, p.Level.Status, p.Level.Level,
        DirectionAnswer.Of(p.Label, p.Direction), p.LastDevelopmentOn, p.NextDeadlineOn, AssessmentAnswer.Of(p.Assessment));
}

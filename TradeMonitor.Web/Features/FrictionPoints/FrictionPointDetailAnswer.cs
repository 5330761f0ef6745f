using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>One friction point with the history of its status and what each development contributes; contributions sum to score and level.</summary>
internal sealed record FrictionPointDetailAnswer(
    string Id, string Title, Category Category, IReadOnlyList<string> ImposedBy, IReadOnlyList<string> Affects, Status? Status, Status? LevelStatus,
    double Level, DirectionAnswer Direction, DateOnly? LastDevelopmentOn, DateOnly? NextDeadlineOn, AssessmentAnswer? Assessment,
    DateOnly AsOf, DateOnly KnownOn, DateOnly? NewestDevelopmentOn, string Method,
    IReadOnlyList<StatusChangeAnswer> StatusHistory, IReadOnlyList<Contribution> Contributions)
    : FrictionPointAnswer(Id, Title, Category, ImposedBy, Affects, Status, LevelStatus, Level, Direction, LastDevelopmentOn, NextDeadlineOn, Assessment)
{
    public static FrictionPointDetailAnswer Of(FrictionPointDetail detail, DateOnly asOf, DateOnly knownOn)
    {
        var p = detail.Reading;
        return new(
            p.Point.Id, p.Point.Title, p.Point.Category, p.Point.ImposedBy, p.Point.Affects, p.Status, p.Level.Status, p.Level.Level,
            DirectionAnswer.Of(p.Label, p.Direction), p.LastDevelopmentOn, p.NextDeadlineOn, AssessmentAnswer.Of(p.Assessment), asOf, knownOn, detail.NewestDevelopmentOn, ScoringOptions.Version,
            [.. detail.History.Statuses.Where(s => s.Since <= asOf).Select(s => new StatusChangeAnswer(s.Since, s.Status, s.DevelopmentId))],
            detail.Contributions());
    }
}

/// <summary>A change of status and the development that made it.</summary>
internal sealed record StatusChangeAnswer(DateOnly Date, Status Status, string DevelopmentId);

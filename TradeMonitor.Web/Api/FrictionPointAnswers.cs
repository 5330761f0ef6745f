using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Api;

/// <summary>The list of friction points.</summary>
internal sealed record FrictionPointsAnswer(
    DateOnly AsOf, DateOnly KnownOn, DateOnly? NewestDevelopmentOn, string Method, int Total, IReadOnlyList<FrictionPointAnswer> Items, string? Next);

/// <summary>Level and direction of a point on a day.</summary>
internal sealed record ScoreAnswer(DateOnly Date, double Level, Status? LevelStatus, DirectionAnswer Direction);

/// <summary>Level and direction of a point on every day of a span.</summary>
internal sealed record ScoresAnswer(string Id, DateOnly KnownOn, string Method, IReadOnlyList<ScoreAnswer> Points);

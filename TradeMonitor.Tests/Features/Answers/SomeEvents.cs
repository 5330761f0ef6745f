using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Answers;

/// <summary>Developments with only what the rules read; days count from 1 January 2025.</summary>
internal static class SomeEvents
{
    public static ScoringEvent Deed(string id, int day, string actor, DevelopmentAction action, string points = "p", string? answers = null) =>
        Event(id, day, actor, action, Directness.Deed, points, answers);

    public static ScoringEvent Word(string id, int day, string actor, DevelopmentAction action, string points = "p", string? answers = null) =>
        Event(id, day, actor, action, Directness.Word, points, answers);

    private static ScoringEvent Event(string id, int day, string actors, DevelopmentAction action, Directness directness, string points, string? answers) => new()
    {
        Id = id,
        Date = new DateOnly(2025, 1, 1).AddDays(day),
        Actors = actors.Split(' '),
        Action = action,
        Directness = directness,
        FrictionPoints = points.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Certainty = Certainty.Confirmed,
        RespondsTo = answers,
    };
}

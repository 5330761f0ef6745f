using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>A threat or an act and what came of it, as tables, files and the API give it.</summary>
public sealed record FollowUpRow
{
    /// <summary>Unique among all rows: a development may be in several lists.</summary>
    public required string Key { get; init; }
    /// <summary>Jurisdiction code.</summary>
    public required string Actor { get; init; }
    public required FollowUpList List { get; init; }
    /// <summary>The threat or the act.</summary>
    public required FollowUpDevelopment First { get; init; }
    public required FollowUpResult Result { get; init; }
    /// <summary>The deed, the withdrawal or the first answer; null while there is none.</summary>
    public required FollowUpDevelopment? Second { get; init; }
    /// <summary>From the one to the other; null while there is none.</summary>
    public required int? Days { get; init; }
    /// <summary>Further answers, beside the first.</summary>
    public required int FurtherAnswers { get; init; }

    /// <summary>The row of a threat or an act.</summary>
    public static FollowUpRow Of(FollowUps list, FollowUp row, IReadOnlyDictionary<string, string> headlines) => new()
    {
        Key = $"{list.Actor}/{list.List.Code()}/{row.First.Id}",
        Actor = list.Actor,
        List = list.List,
        First = FollowUpDevelopment.Of(row.First, headlines),
        Result = row.Result,
        Second = row.Second is { } second ? FollowUpDevelopment.Of(second, headlines) : null,
        Days = row.Days,
        FurtherAnswers = row.Others,
    };
}

/// <summary>A development in a list, with what tells it from others.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="Date">Its day.</param>
/// <param name="Actors">Jurisdiction codes.</param>
/// <param name="Action">What it did.</param>
/// <param name="Directness">Deed or word.</param>
/// <param name="FrictionPoints">Ids of the points that it names.</param>
/// <param name="Headline">In the record's words.</param>
public sealed record FollowUpDevelopment(
    string Id, DateOnly Date, IReadOnlyList<string> Actors, DevelopmentAction Action, Directness Directness, IReadOnlyList<string> FrictionPoints, string Headline)
{
    /// <summary>A development with its headline; the id stands for one that the store has no longer.</summary>
    public static FollowUpDevelopment Of(ScoringEvent e, IReadOnlyDictionary<string, string> headlines) =>
        new(e.Id, e.Date, e.Actors, e.Action, e.Directness, e.FrictionPoints, headlines.GetValueOrDefault(e.Id, e.Id));
}

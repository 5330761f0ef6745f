using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Threats and acts of both sides of a pair as of a day, with the texts to tell them by.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="AsOf">The day; nothing later is in it.</param>
/// <param name="Actors">Both sides, in the order of the pair.</param>
/// <param name="Headlines">Of each development that a list names, by id.</param>
/// <param name="Names">Names of jurisdictions by code; a code without one stands for itself.</param>
/// <param name="PointTitles">Titles of friction points by id.</param>
public sealed record AnswersScreen(
    Relationship Pair, DateOnly AsOf, IReadOnlyList<ActorRecord> Actors, IReadOnlyDictionary<string, string> Headlines,
    IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> PointTitles)
{
    /// <summary>Whether neither side has threatened or done anything by the day.</summary>
    public bool IsEmpty => Actors.All(a => a.Lists.All(l => l.Rows.Count == 0));

    /// <summary>The name of a side.</summary>
    public string NameOf(string jurisdiction) => Names.GetValueOrDefault(jurisdiction, jurisdiction);

    /// <summary>The rows that a filter leaves, newest first within each list; without a side or a list, those of all.</summary>
    public IReadOnlyList<FollowUpRow> Rows(AnswersFilter filter) =>
    [
        .. Actors.Where(a => filter.Actor is null || a.Actor == filter.Actor)
            .SelectMany(a => a.Lists)
            .Where(l => filter.List is null || l.List == filter.List)
            .SelectMany(l => l.Rows.Where(r => filter.Result is null || r.Result == filter.Result), (l, r) => FollowUpRow.Of(l, r, Headlines)),
    ];
}

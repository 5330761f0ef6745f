using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Which list is open; without a side none is.</summary>
/// <param name="Actor">Jurisdiction code of a side; null for both.</param>
/// <param name="List">Which list; null for all.</param>
/// <param name="Result">Only rows with this result; null for all.</param>
public sealed record AnswersFilter(string? Actor = null, FollowUpList? List = null, FollowUpResult? Result = null)
{
    /// <summary>The query parameters.</summary>
    public const string ActorKey = "actor", ListKey = "list", ResultKey = "result";

    /// <summary>The parameters that ask for the same.</summary>
    public (string Key, string? Value)[] Parameters => [(ActorKey, Actor), (ListKey, List?.Code()), (ResultKey, Result?.Code())];

    /// <summary>Reads a filter as it stands in an address.</summary>
    /// <param name="pair">The pair that is looked at.</param>
    /// <param name="actor">A side of the pair, in any case.</param>
    /// <param name="list">A code of <see cref="FollowUpList"/>.</param>
    /// <param name="result">A code of <see cref="FollowUpResult"/> that rows of the list can have.</param>
    /// <returns>The filter without what could not be read, and one sentence per field that could not.</returns>
    public static (AnswersFilter Filter, IReadOnlyDictionary<string, string> Problems) Read(Relationship pair, string? actor, string? list, string? result)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] sides = [pair.First, pair.Second];
        var side = string.IsNullOrWhiteSpace(actor) ? null : Array.Find(sides, s => string.Equals(s, actor.Trim(), StringComparison.OrdinalIgnoreCase));
        if (!string.IsNullOrWhiteSpace(actor) && side is null)
        {
            problems[ActorKey] = $"{ActorKey}: '{Formats.Quote(actor)}' is not a side of this relationship; use {string.Join(" or ", sides)}.";
        }

        FollowUpList? which = Codes.TryParse<FollowUpList>(list, out var known) ? known : null;
        if (!string.IsNullOrEmpty(list) && which is null)
        {
            problems[ListKey] = $"{ListKey}: '{Formats.Quote(list)}' is not a list; use {string.Join(", ", Codes.All<FollowUpList>())}.";
        }

        IEnumerable<FollowUpResult> possible = which is { } one ? FollowUps.ResultsOf(one) : Enum.GetValues<FollowUpResult>();
        FollowUpResult? outcome = Codes.TryParse<FollowUpResult>(result, out var parsed) && possible.Contains(parsed) ? parsed : null;
        if (!string.IsNullOrEmpty(result) && outcome is null)
        {
            problems[ResultKey] = $"{ResultKey}: '{Formats.Quote(result)}' is not a result of {(which is null ? "these lists" : "this list")}; use {string.Join(", ", possible.Select(r => r.Code()))}.";
        }

        return (new(side, which, outcome), problems);
    }
}

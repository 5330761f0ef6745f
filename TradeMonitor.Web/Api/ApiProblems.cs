using Microsoft.AspNetCore.Http.HttpResults;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Refusals in the form of RFC 9457.</summary>
internal static class ApiProblems
{
    /// <summary>400 with a sentence per field.</summary>
    public static ProblemHttpResult BadRequest(IReadOnlyDictionary<string, string> problems) => TypedResults.Problem(
        title: "The request cannot be answered as it stands.",
        detail: string.Join(' ', problems.Values),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = problems.ToDictionary(p => p.Key, p => new[] { p.Value }) });

    /// <summary>404 for an id that the record does not have.</summary>
    public static ProblemHttpResult NotFound(string what, string id) => TypedResults.Problem(
        title: "Not on record.", detail: $"The record has no {what} '{Formats.Quote(id)}'.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>404 for a record that holds nothing to answer with.</summary>
    public static ProblemHttpResult Nothing(string sentence) => TypedResults.Problem(title: "Not on record.", detail: sentence, statusCode: StatusCodes.Status404NotFound);
}

using Microsoft.AspNetCore.Http.HttpResults;

namespace TradeMonitor.Web.Shared;

/// <summary>What is asked of a file of a screen, and what is wrong with it: every file refuses in the same words, a sentence for each field.</summary>
public sealed class FileRequest
{
    private readonly HttpRequest _request;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Reads the day, and finds fault with parameters that the screen does not know.</summary>
    /// <param name="request">The request.</param>
    /// <param name="today">The current day, or the one that settings fix.</param>
    /// <param name="known">The parameters that the file takes.</param>
    public FileRequest(HttpRequest request, Today today, IReadOnlyCollection<string> known)
    {
        _request = request;
        var asked = One(AppUrls.AsOfKey);
        (AsOf, var problem) = AsOfDay.Read(asked, today.Day);
        IsPast = AsOf < today.Day;
        if (problem is not null)
        {
            Add(AppUrls.AsOfKey, $"'{Formats.Quote(asked!)}' is not a day from {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(today.Day)}; use YYYY-MM-DD.");
        }

        foreach (var unknown in request.Query.Keys.Where(k => !known.Contains(k)).Select(Formats.Quote))
        {
            Add(unknown, $"this file takes no such parameter; known are {string.Join(", ", known)}.");
        }
    }

    /// <summary>The day that is looked at; today if it could not be read.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Whether that is an earlier day than today.</summary>
    public bool IsPast { get; }

    /// <summary>A parameter; null if it is not given.</summary>
    public string? One(string key) => _request.Query[key].FirstOrDefault();

    /// <summary>All values of a parameter.</summary>
    public IReadOnlyList<string> All(string key) => [.. _request.Query[key].OfType<string>()];

    /// <summary>Adds what is wrong with a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="fault">The rest of the sentence.</param>
    public void Add(string field, string fault) => _problems[field] = $"{field}: {fault}";

    /// <summary>Adds whole sentences by field.</summary>
    public void Add(IReadOnlyDictionary<string, string> sentences)
    {
        foreach (var (field, sentence) in sentences)
        {
            _problems[field] = sentence;
        }
    }

    /// <summary>Adds that the record holds no pair as the address names it.</summary>
    public void AddUnknownPair() => Add(AppUrls.RelationshipKey, $"the record holds no pair '{Formats.Quote(One(AppUrls.RelationshipKey) ?? "")}'.");

    /// <summary>Why the file cannot be had; null if nothing is wrong.</summary>
    /// <param name="what">What cannot be had, with its verb: <c>The list cannot be exported</c>.</param>
    public ProblemHttpResult? Refusal(string what) => _problems.Count == 0 ? null : TypedResults.Problem(
        title: $"{what} as it is asked for.",
        detail: string.Join(' ', _problems.Values),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = _problems.ToDictionary(p => p.Key, p => new[] { p.Value }) });

    /// <summary>The name of a file as the desks name theirs: <c>trademonitor_us-cn_commitments_list_asof-20251205.csv</c>.</summary>
    public string Name(string? pair, string what, string ending) =>
        $"trademonitor_{(string.IsNullOrEmpty(pair) ? "all" : pair)}_{what}_asof-{Formats.Iso(AsOf).Replace("-", "", StringComparison.Ordinal)}.{ending}";

    /// <summary>Rows as CSV.</summary>
    public static FileContentHttpResult Csv(CsvText csv, string name) => TypedResults.File(csv.ToBytes(), CsvText.ContentType, name);

    /// <summary>An answer as JSON, to be saved.</summary>
    public JsonHttpResult<T> Json<T>(T value, string name)
    {
        _request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return TypedResults.Json(value);
    }
}

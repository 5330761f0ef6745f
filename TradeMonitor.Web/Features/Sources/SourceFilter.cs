using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Sources;

/// <summary>The order of the sources.</summary>
public enum SourceSort { MostCited, Publisher, Newest }

/// <summary>What a reader asks of the list of sources; empty lists ask for everything.</summary>
public sealed record SourceFilter
{
    /// <summary>Longest search text taken, in characters.</summary>
    public const int LongestSearch = 200;

    /// <summary>Words that must all appear in title, publisher, note, address or id.</summary>
    public string Search { get; init; } = "";
    public IReadOnlyList<SourceKind> Kinds { get; init; } = [];
    public IReadOnlyList<string> Publishers { get; init; } = [];
    public SourceSort Sort { get; init; }
    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The codes of <see cref="Kinds"/> as an address has them; null for all.</summary>
    public string? KindCodes => Kinds.Count == 0 ? null : string.Join(',', Kinds.Select(k => k.Code()));

    /// <summary>The code of <see cref="Sort"/> as an address has it; null for the default.</summary>
    public string? SortCode => Sort == default ? null : Sort.Code();

    /// <summary>The same text for the same question.</summary>
    public string Key => string.Join('\n', [Search, KindCodes, Sort.Code(), Page.ToString(CultureInfo.InvariantCulture), .. Publishers]);

    /// <summary>Reads a filter as it stands in an address.</summary>
    /// <returns>The filter without what could not be read, and one sentence per field that could not.</returns>
    public static (SourceFilter Filter, IReadOnlyList<string> Problems) Read(string? q, string? kind, IReadOnlyList<string>? publishers, string? sort, string? page)
    {
        var problems = new List<string>();
        var search = q?.Trim() ?? "";
        if (search.Length > LongestSearch)
        {
            problems.Add($"q: a search takes at most {LongestSearch} characters; this one has {search.Length}, and only the first {LongestSearch} were used.");
            search = search[..LongestSearch];
        }

        var order = default(SourceSort);
        if (!string.IsNullOrEmpty(sort) && !Codes.TryParse(sort, out order))
        {
            problems.Add($"sort: '{Formats.Quote(sort)}' is not an order; known are {string.Join(", ", Codes.All<SourceSort>())}.");
        }

        var number = 1;
        if (!string.IsNullOrEmpty(page) && (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            number = 1;
            problems.Add($"page: '{Formats.Quote(page)}' is not a page number; showing the first. Use a whole number from 1 on.");
        }

        return (new()
        {
            Search = search,
            Kinds = ReadKinds(kind, problems),
            Publishers = [.. (publishers ?? []).Where(p => !string.IsNullOrWhiteSpace(p)).Distinct(StringComparer.Ordinal)],
            Sort = order,
            Page = number,
        }, problems);
    }

    private static List<SourceKind> ReadKinds(string? text, List<string> problems)
    {
        var kinds = new List<SourceKind>();
        foreach (var code in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            if (Codes.TryParse<SourceKind>(code, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                problems.Add($"kind: '{Formats.Quote(code)}' is not a kind of source; known are {string.Join(", ", Codes.All<SourceKind>())}.");
            }
        }

        return kinds;
    }
}

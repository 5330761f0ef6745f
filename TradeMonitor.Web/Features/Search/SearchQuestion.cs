using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Search;

/// <summary>What is asked of the search.</summary>
public sealed record SearchQuestion
{
    /// <summary>Rows on a page of results.</summary>
    public const int PageSize = 20;

    /// <summary>No more matches than these are looked at, the best first.</summary>
    public const int Most = 2000;

    /// <summary>The kinds of rows that are searched, in the order in which equal hits are listed.</summary>
    public static IReadOnlyList<RecordFile> AllKinds { get; } =
    [
        RecordFile.FrictionPoints, RecordFile.Developments, RecordFile.Engagements, RecordFile.Commitments, RecordFile.Deadlines,
        RecordFile.Cooperation, RecordFile.Sources,
    ];

    public required SearchText Text { get; init; }
    public required DateOnly AsOf { get; init; }
    /// <summary>The last day whose knowledge is used; null for everything.</summary>
    public DateOnly? KnownOn { get; init; }
    /// <summary>Only rows of a pair; null for all.</summary>
    public Relationship? Pair { get; init; }
    /// <summary>Only rows of these kinds; empty for all.</summary>
    public IReadOnlyList<RecordFile> Kinds { get; init; } = [];
    /// <summary>From 1; past the last page, the last is meant.</summary>
    public int Page { get; init; } = 1;
    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = PageSize;

    /// <summary>Reads kinds as they stand in an address, by commas, and adds a sentence for each that is none.</summary>
    public static IReadOnlyList<RecordFile> ReadKinds(IEnumerable<string> texts, ICollection<string> problems)
    {
        var kinds = new List<RecordFile>();
        foreach (var code in texts.SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct())
        {
            if (Codes.TryParse<RecordFile>(code, out var kind) && AllKinds.Contains(kind))
            {
                kinds.Add(kind);
            }
            else
            {
                problems.Add($"kind: '{Formats.Quote(code)}' is not searched; known are {string.Join(", ", AllKinds.Select(k => k.Code()))}.");
            }
        }

        return kinds;
    }

    /// <summary>Reads a page number as it stands in an address, and adds a sentence if it is none.</summary>
    public static int ReadPage(string? text, ICollection<string> problems)
    {
        var page = 1;
        if (string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page >= 1))
        {
            return Math.Max(1, page);
        }

        problems.Add($"page: '{Formats.Quote(text)}' is not a page number; showing the first. Use a whole number from 1 on.");
        return 1;
    }
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Search;

/// <summary>A row of the record that a search found.</summary>
/// <param name="Kind">Its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Date">Its day; null for an undated source, and for a point that was not yet open.</param>
/// <param name="Title">Title, headline or undertaking.</param>
/// <param name="Excerpt">The best part of its text; may be empty.</param>
/// <param name="FrictionPoint">Of a development: the point on whose page it is opened; null if it names none.</param>
public sealed record SearchHit(RecordFile Kind, string Id, DateOnly? Date, MarkedText Title, MarkedText Excerpt, string? FrictionPoint)
{
    /// <summary>The address that opens it.</summary>
    public string Href(AppUrls urls) => Kind switch
    {
        RecordFile.FrictionPoints => urls.FrictionPoint(Id),
        RecordFile.Developments => FrictionPoint is { } point ? urls.Development(point, Id) : urls.Timeline(("dev", Id)),
        RecordFile.Engagements => urls.Engagement(Id),
        RecordFile.Commitments => urls.Commitment(Id),
        RecordFile.Deadlines => urls.Deadline(Id),
        RecordFile.Sources => urls.Source(Id),
        _ => urls.Lists(),
    };
}

/// <summary>How the words were taken.</summary>
/// <param name="Used">Those that were looked for, in order.</param>
/// <param name="Replaced">Words that nothing holds, with those that were looked for instead.</param>
/// <param name="Unknown">Words that nothing holds and nothing is like; left out.</param>
/// <param name="AnyWord">Whether no row holds all words, so that those that hold some were taken.</param>
public sealed record SearchReading(IReadOnlyList<string> Used, IReadOnlyList<ReplacedWord> Replaced, IReadOnlyList<string> Unknown, bool AnyWord);

/// <summary>A word that nothing holds, and the one that was looked for instead.</summary>
public sealed record ReplacedWord(string Typed, string Used);

/// <summary>How many rows of a kind were found.</summary>
public sealed record SearchCount(RecordFile Kind, int Count);

/// <summary>One page of what was found.</summary>
public sealed record SearchResults
{
    public required SearchReading Reading { get; init; }
    /// <summary>Rows on this page, the best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }
    /// <summary>Of each kind, those that were found, whatever kinds are asked for; kinds with none are left out.</summary>
    public required IReadOnlyList<SearchCount> Kinds { get; init; }
    /// <summary>Rows of the kinds asked for.</summary>
    public required int Found { get; init; }
    /// <summary>From 1, never past <see cref="Pages"/>.</summary>
    public required int Page { get; init; }
    public required int Pages { get; init; }
    /// <summary>Whether there may be more: only so many of the best are looked at.</summary>
    public required bool IsCut { get; init; }
}

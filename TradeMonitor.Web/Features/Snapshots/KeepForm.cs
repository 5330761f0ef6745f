using TradeMonitor.Web.Charts.Pictures;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>What somebody says of a chart that they keep.</summary>
public sealed class KeepForm
{
    /// <summary>Longest texts, in characters, and most tags.</summary>
    public const int LongestTitle = 200, LongestNote = 2000, LongestTag = 40, MostTags = 10;

    public string Title { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>By commas.</summary>
    public string Tags { get; set; } = "";

    /// <summary>The last day on which it is shown; null for ever.</summary>
    public DateOnly? ExpiresOn { get; set; }

    public PictureTheme Theme { get; set; }

    public PictureSize Size { get; set; }

    /// <summary>The tags, in lower case and each once.</summary>
    public IReadOnlyList<string> TagList =>
        [.. Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => t.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong, a sentence for each field.</summary>
    public IReadOnlyList<string> Problems(DateOnly today) => [.. Faults(today)];

    private IEnumerable<string> Faults(DateOnly today)
    {
        if (Title.Trim().Length is 0 or > LongestTitle)
        {
            yield return $"Title: give one of at most {LongestTitle} characters.";
        }

        if (Note.Trim().Length > LongestNote)
        {
            yield return $"Note: {Formats.Number(Note.Trim().Length)} characters; shorten it to {Formats.Number(LongestNote)}.";
        }

        if (TagList.Count > MostTags || TagList.Any(t => t.Length > LongestTag))
        {
            yield return $"Tags: give at most {MostTags}, separated by commas, none longer than {LongestTag} characters.";
        }

        if (ExpiresOn <= today)
        {
            yield return $"Shown until: choose a day after {Formats.Day(today)}, or leave it empty.";
        }
    }
}

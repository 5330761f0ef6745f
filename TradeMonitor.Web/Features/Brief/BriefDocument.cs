using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>
/// All that a brief says, in its order: the page and the Markdown file are two ways to write it down. Every word is of the record or a
/// fixed name of a field; nothing is composed.
/// </summary>
/// <param name="Title"><c>Brief: United States – China</c>.</param>
/// <param name="Period">The days that it is about.</param>
/// <param name="Tension">The tension index and its label, before and after.</param>
/// <param name="Counts">What there is below, in numbers.</param>
/// <param name="Sections">What changed; one without items is left out.</param>
/// <param name="IsQuiet">Whether nothing happened and nothing changed in the period.</param>
public sealed record BriefDocument(
    string Title, BriefPeriod Period, IReadOnlyList<BriefChange> Tension, IReadOnlyList<BriefCount> Counts, IReadOnlyList<BriefSection> Sections, bool IsQuiet);

/// <summary>A line of counts.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Text">The counts.</param>
public sealed record BriefCount(string Name, string Text);

/// <summary>A part of a brief.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Items">Never empty.</param>
public sealed record BriefSection(string Id, string Title, IReadOnlyList<BriefItem> Items);

/// <summary>A row of the record in a brief.</summary>
public sealed record BriefItem
{
    /// <summary>Its day; null for what has none of its own.</summary>
    public DateOnly? Day { get; init; }
    /// <summary>In the record's words.</summary>
    public required string Heading { get; init; }
    /// <summary>Path and query of the screen that shows it; null if there is none.</summary>
    public string? Address { get; init; }
    /// <summary>Codes that tell what it is, such as <c>deed</c>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
    /// <summary>Fields that differ before and after.</summary>
    public IReadOnlyList<BriefChange> Changes { get; init; } = [];
    /// <summary>Texts of the record.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
    /// <summary>What happened on it in the period, oldest first.</summary>
    public IReadOnlyList<BriefItem> Parts { get; init; } = [];
}

/// <summary>A field before and after.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Before">As of the first day.</param>
/// <param name="After">As of the last day.</param>
/// <param name="LabelBefore">Where the field is a direction.</param>
/// <param name="LabelAfter">Where the field is a direction.</param>
public sealed record BriefChange(string Name, string Before, string After, DirectionLabel? LabelBefore = null, DirectionLabel? LabelAfter = null);

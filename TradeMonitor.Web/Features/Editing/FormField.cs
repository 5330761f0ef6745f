using TradeMonitor.Web.Data.Edits;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>How a field is filled in.</summary>
public enum FieldKind { Line, Text, Day, Number, Choice, Codes, Sources }

/// <summary>One field of an edit form. Its value is always text, so that a draft can be kept and two versions compared field by field.</summary>
/// <param name="Name">Path in the row, such as <c>rate.after</c>: what a fault of the record names, too.</param>
/// <param name="Label">For people.</param>
/// <param name="Kind">How it is filled in.</param>
public sealed record FormField(string Name, string Label, FieldKind Kind)
{
    /// <summary>One sentence below the field.</summary>
    public string? Help { get; init; }

    /// <summary>What can be chosen; the empty value is on offer where the first option has it.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>Most characters taken.</summary>
    public int Longest { get; init; } = EditTexts.LongestTitle;

    /// <summary>Seldom needed: shown when asked for.</summary>
    public bool Seldom { get; init; }
}

/// <summary>A value on offer.</summary>
/// <param name="Value">As it is kept.</param>
/// <param name="Text">For people.</param>
/// <param name="Help">What it means, with an example where the codebook has one.</param>
public sealed record FieldOption(string Value, string Text, string? Help = null);

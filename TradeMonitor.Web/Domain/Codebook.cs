namespace TradeMonitor.Web.Domain;

/// <summary>
/// Every code with its meaning (<c>codebook.json</c>). The codes, sides and deed flags are fixed by this program;
/// definitions, examples, jurisdictions and overrides are the record's own.
/// </summary>
public sealed record Codebook
{
    public required IReadOnlyList<CodebookAction> Actions { get; init; }
    public required IReadOnlyList<CodebookStatus> Statuses { get; init; }
    public required IReadOnlyList<CodebookEntry> Categories { get; init; }
    public required IReadOnlyList<CodebookEntry> Certainty { get; init; }
    public required IReadOnlyList<CodebookEntry> Levels { get; init; }
    public required IReadOnlyList<CodebookEntry> Directness { get; init; }
    public required IReadOnlyList<CodebookEntry> Tracks { get; init; }
    public required IReadOnlyList<CodebookEntry> SourceKinds { get; init; }
    public required IReadOnlyList<CodebookEntry> EngagementOutcomes { get; init; }
    public required IReadOnlyList<CodebookEntry> Formats { get; init; }
    public required IReadOnlyList<CodebookEntry> DeadlineKinds { get; init; }
    public required IReadOnlyList<CodebookEntry> DeadlineOutcomes { get; init; }
    public required IReadOnlyList<CodebookEntry> CooperationStates { get; init; }
    public required IReadOnlyList<CodebookEntry> ClaimVerdicts { get; init; }
    public required IReadOnlyList<CodebookEntry> ClaimKinds { get; init; }
    public required IReadOnlyList<CodebookEntry> Jurisdictions { get; init; }
    public required IReadOnlyList<DirectnessOverride> DirectnessOverrides { get; init; }
}

/// <summary>A code and, where the codebook gives one, its definition.</summary>
public sealed record CodebookEntry
{
    public required string Code { get; init; }
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Definition { get; init; }
}

/// <summary>An action with its side, deed flag, definition and an example from the record.</summary>
public sealed record CodebookAction
{
    public required string Code { get; init; }
    public required string Side { get; init; }
    public required bool Deed { get; init; }
    public required string Definition { get; init; }
    public required string Example { get; init; }
}

/// <summary>A status and what it applies to: <c>measure</c> or <c>commitment</c>.</summary>
public sealed record CodebookStatus
{
    public required string Code { get; init; }
    public required string AppliesTo { get; init; }
    public required string Definition { get; init; }
}

/// <summary>A development whose directness departs from the codebook's deed flag, and why.</summary>
public sealed record DirectnessOverride
{
    public required string Development { get; init; }
    public required string Codebook { get; init; }
    public required string Used { get; init; }
    public required string Reason { get; init; }
}

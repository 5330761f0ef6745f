using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Method;

/// <summary>What the store holds and where it came from.</summary>
/// <param name="Rows">Rows by file.</param>
/// <param name="Imports">Imports that succeeded, newest first.</param>
/// <param name="Points">Friction points to choose a worked example from; the first of a long record.</param>
/// <param name="OfAllPoints">How many there are.</param>
/// <param name="DefaultPoint">The one shown if none is asked for; null for an empty record.</param>
public sealed record RecordFacts(
    IReadOnlyList<(RecordFile File, int Count)> Rows, IReadOnlyList<ImportFacts> Imports, IReadOnlyList<FrictionPoint> Points, int OfAllPoints,
    string? DefaultPoint);

/// <summary>One import.</summary>
/// <param name="At">UTC.</param>
/// <param name="Origin">Shipped, or imported by somebody.</param>
/// <param name="Folder">Name of the folder.</param>
/// <param name="Sha256">Over names and bytes of its files.</param>
/// <param name="Added">Rows that it added.</param>
/// <param name="Changed">Rows that it changed.</param>
public sealed record ImportFacts(DateTimeOffset At, Origin Origin, string Folder, string Sha256, int Added, int Changed);

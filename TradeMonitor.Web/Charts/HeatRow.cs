namespace TradeMonitor.Web.Charts;

/// <summary>What a cell of a heat map shows.</summary>
/// <param name="Value">−1 (narrowing) to +1 (escalating); null where nothing is known: hatched.</param>
/// <param name="Tone">The label of that month: escalating, holding, narrowing or unknown; drawn as a glyph, said as a word.</param>
public readonly record struct HeatValue(double? Value, ChartTone Tone);

/// <summary>One row of a heat map.</summary>
/// <param name="Id">Told back with a cell; unique in its map.</param>
/// <param name="Title">What the row is about.</param>
/// <param name="Tone">Its present label, shown as glyph and word before the title.</param>
/// <param name="Href">Where the title leads.</param>
/// <param name="Values">One per month of the map.</param>
public sealed record HeatRow(string Id, string Title, ChartTone Tone, string Href, Sequence<HeatValue> Values);

/// <summary>A cell of a heat map.</summary>
/// <param name="RowId">Its row.</param>
/// <param name="Month">First day of its month.</param>
public sealed record HeatCell(string RowId, DateOnly Month);

namespace TradeMonitor.Web.Charts;

/// <summary>A heat map as plain data: all that a picture and its files need.</summary>
/// <param name="Name">Kebab-case: <c>friction-map</c>.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is shown, where all rows are.</param>
/// <param name="AltText">The map in words, for who cannot see it.</param>
/// <param name="Things">What the rows are, in the plural: <c>points</c>.</param>
/// <param name="Order">How they are sorted: <c>the harshest first</c>.</param>
/// <param name="RowColumn">The name of their column in files: <c>friction_point</c>.</param>
/// <param name="Months">First days of the months, oldest first.</param>
/// <param name="Rows">The rows, from the top.</param>
/// <param name="Footer">Unit, source, as-of day.</param>
public sealed record HeatMapModel(
    string Name, string Title, string Subtitle, string AltText, string Things, string Order, string RowColumn, Sequence<DateOnly> Months, Sequence<HeatRow> Rows, ChartFooter Footer);

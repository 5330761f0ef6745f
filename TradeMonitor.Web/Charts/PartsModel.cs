namespace TradeMonitor.Web.Charts;

/// <summary>Parts that sum to a whole, as plain data: all that a picture and its files need.</summary>
/// <param name="Name">Kebab-case: <c>contributions</c>.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is shown, in a few words.</param>
/// <param name="AltText">The parts in words, for who cannot see them.</param>
/// <param name="Parts">Every part, the largest first.</param>
/// <param name="Things">What the parts are of, in the plural: <c>developments</c>.</param>
/// <param name="Shown">How many are worth a bar of their own; the others are told as one.</param>
/// <param name="Total">What all parts sum to.</param>
/// <param name="Greatest">The value that fills half the width: one for all bars.</param>
/// <param name="Footer">Unit, source, as-of day.</param>
public sealed record PartsModel(
    string Name, string Title, string Subtitle, string AltText, Sequence<Part> Parts, string Things, int Shown, double Total, double Greatest, ChartFooter Footer);

/// <summary>One part.</summary>
/// <param name="Id">Of what it is a part.</param>
/// <param name="Day">Its day.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">+ escalates, − narrows.</param>
/// <param name="IsDeadline">Whether it is the pressure of an end that draws near.</param>
public readonly record struct Part(string Id, DateOnly Day, string Title, double Value, bool IsDeadline = false);

namespace TradeMonitor.Web.Charts;

/// <summary>States over time as plain data: all that a picture and its files need.</summary>
/// <param name="Name">Kebab-case: <c>status</c>.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is shown, in a few words.</param>
/// <param name="AltText">The band in words, for who cannot see it.</param>
/// <param name="Days">The time axis.</param>
/// <param name="Segments">The stretches of which a day lies on the axis, oldest first; at least one.</param>
/// <param name="Footer">Unit, source, as-of day.</param>
public sealed record BandModel(string Name, string Title, string Subtitle, string AltText, DayRange Days, Sequence<BandSegment> Segments, ChartFooter Footer);

namespace TradeMonitor.Web.Charts;

/// <summary>Marks in swim lanes along the days, with arcs between them and lines across: plain data.</summary>
/// <param name="Name">Kebab-case, unique on its page.</param>
/// <param name="AltText">The chart in words, for who cannot see it.</param>
/// <param name="Span">All days that can be shown.</param>
/// <param name="Rows">How many marks a lane sets one above the other before it counts them.</param>
/// <param name="Lanes">From the top; at least one.</param>
/// <param name="Marks">By day; marks of one item follow one another.</param>
/// <param name="Arcs">From a mark to one that answers it.</param>
/// <param name="Lines">Days marked across all lanes, by day.</param>
public sealed record LaneModel(
    string Name, string AltText, DayRange Span, int Rows, Sequence<Lane> Lanes, Sequence<LaneMark> Marks, Sequence<LaneArc> Arcs, Sequence<DayMarker> Lines);

/// <summary>A row of the chart.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Group">What the lanes around it have in common, written above the first of them; null for nothing.</param>
/// <param name="Count">How many marks it holds in all.</param>
/// <param name="Href">Where its name leads; null if nowhere.</param>
/// <param name="Bands">States over time that are shaded behind the marks, oldest first.</param>
public sealed record Lane(string Name, string? Group, int Count, string? Href, Sequence<BandSegment> Bands);

/// <summary>Something that happened on a day, in a lane.</summary>
/// <param name="Item">Number of what it stands for: one thing may have marks in several lanes. Numbers ascend with the days.</param>
/// <param name="Day">Its <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Lane">Which lane, from 0.</param>
/// <param name="Tone">Escalating points up, narrowing down, all else is a bar.</param>
/// <param name="Hollow">Only an outline.</param>
public readonly record struct LaneMark(int Item, int Day, int Lane, ChartTone Tone, bool Hollow);

/// <summary>An arc from one mark to another, by their places in <see cref="LaneModel.Marks"/>.</summary>
public readonly record struct LaneArc(int From, int To);

/// <summary>What stands beside a mark that is pointed at.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Lines">More of it, one line each.</param>
/// <param name="Href">Where it leads; null if nowhere.</param>
/// <param name="LinkText">What the link says.</param>
public sealed record LaneCard(string Title, IReadOnlyList<string> Lines, string? Href = null, string? LinkText = null);

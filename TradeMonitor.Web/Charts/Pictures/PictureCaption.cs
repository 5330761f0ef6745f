namespace TradeMonitor.Web.Charts.Pictures;

/// <summary>What stands around the chart in its picture, so that it tells by itself what it shows.</summary>
/// <param name="Subject">What the chart is of: a pair, a friction point.</param>
/// <param name="Sources">Whom it rests on: <c>Sources: USTR, Federal Register and 4 more</c>; null where the chart's own footer says it.</param>
/// <param name="KnownOn">The day whose knowledge is used.</param>
/// <param name="Permalink">Where the chart can be seen, with its days written out.</param>
public sealed record PictureCaption(string Subject, string? Sources, DateOnly KnownOn, Uri Permalink);

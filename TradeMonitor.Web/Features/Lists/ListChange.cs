namespace TradeMonitor.Web.Features.Lists;

/// <summary>Something that joined or left a list, with what did it.</summary>
/// <param name="Id">Of the point or line.</param>
/// <param name="Day">When.</param>
/// <param name="Title">Of the point or line.</param>
/// <param name="Href">Where it is told of.</param>
/// <param name="State">Its status from then on, within a sentence: <c>in force</c>, <c>removed</c>, <c>began</c>.</param>
/// <param name="Cause">Headline of the development; null if the record names none of that day.</param>
/// <param name="CauseHref">Where the development stands; null if on no point's page.</param>
public sealed record ListChange(string Id, DateOnly Day, string Title, string Href, string State, string? Cause, string? CauseHref);

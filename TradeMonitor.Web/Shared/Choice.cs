namespace TradeMonitor.Web.Shared;

/// <summary>A value of a facet.</summary>
/// <param name="Code">As it stands in the address.</param>
/// <param name="Name">As it stands on screen.</param>
/// <param name="Count">How many rows it would leave.</param>
/// <param name="Chosen">Whether it is chosen.</param>
/// <param name="Href">The address with the value added, or taken out.</param>
public sealed record Choice(string Code, string Name, int Count, bool Chosen, string Href);

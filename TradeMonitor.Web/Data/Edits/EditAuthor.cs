namespace TradeMonitor.Web.Data.Edits;

/// <summary>Who writes, as the history names them.</summary>
/// <param name="Id">Id of the person; of a command or an import its name.</param>
/// <param name="Name">Name at the time of writing; it stays in the history if the person is renamed.</param>
/// <param name="From">Where from: <c>web, session 1a2b3c</c>, <c>command line</c>.</param>
public sealed record EditAuthor(string Id, string Name, string From);

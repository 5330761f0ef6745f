namespace TradeMonitor.Web.Data.Edits;

/// <summary>Who writes, as the history names them.</summary>
/// <param name="Id">Id of the person; of a command or an import its name.</param>
/// <param name="Name">Name at the time of writing; it stays in the history if the person is renamed.</param>
/// <param name="From">Where from: <c>web, session 1a2b3c</c>, <c>command line</c>.</param>
public sealed record EditAuthor(string Id, string Name, string From)
{
    /// <summary>Whoever has a shell on the machine; the account stands in the history, for it is all that is known of them.</summary>
    public static EditAuthor CommandLine { get; } = new("command-line", "Command line", $"command line, account {Environment.UserName}");

    /// <summary>The server by itself, when it starts.</summary>
    public static EditAuthor Start { get; } = new("trademonitor", "TradeMonitor", "start of the server");
}

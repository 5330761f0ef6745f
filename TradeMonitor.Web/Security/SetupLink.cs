using Microsoft.Extensions.Options;

namespace TradeMonitor.Web.Security;

/// <summary>Where the set-up link is told. Not the log: logs are kept, shipped and read by others.</summary>
/// <param name="Writer">The console, but for tests.</param>
public sealed record SetupConsole(TextWriter Writer);

/// <summary>As long as there is no person, each start prints a link that makes the first administrator.</summary>
internal sealed class SetupLink(InvitationBook invitations, SetupConsole console, IOptions<AccessOptions> access) : IHostedLifecycleService
{
    private const string Rule = "------------------------------------------------------------------------------------------";

    // Once the server listens: only then is its address known.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await invitations.SetUpAsync(cancellationToken) is { } token)
        {
            await console.Writer.WriteLineAsync(
                $"""

                {Rule}
                Nobody can sign in yet. Open this link to become the administrator; it works once, within {access.Value.SetupLinkHours} hours:

                  {invitations.Link(token)}
                {Rule}

                """);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

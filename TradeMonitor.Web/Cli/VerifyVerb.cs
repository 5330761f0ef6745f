using System.CommandLine;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Data.Sqlite;

namespace TradeMonitor.Web.Cli;

/// <summary><c>verify</c>: looks through the store and says what is as it must be and what is not.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var verb = new Command("verify", "Check that the store is intact and that the record in it holds together.");
        verb.SetAction((_, cancellationToken) => Workplace.RunAsync(services => RunAsync(services, cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Store>().OpenBesideServerAsync(create: false, cancellationToken);
        var verdicts = await services.GetRequiredService<RecordVerifier>().RunAsync(cancellationToken);
        foreach (var verdict in verdicts)
        {
            await (verdict.Holds ? Console.Out : Console.Error).WriteLineAsync($"{(verdict.Holds ? "ok" : "FAULT")} {verdict.Text}");
        }

        return verdicts.All(v => v.Holds) ? 0 : 1;
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Features.FrictionPoints;
using TradeMonitor.Web.Features.Overview;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Cli;

/// <summary><c>score [--as-of D] [--point ID] [--json]</c>: where everything stands, or one friction point with the reasons.</summary>
internal static class ScoreVerb
{
    public static Command Create()
    {
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day that is looked at, YYYY-MM-DD; today if absent.", CustomParser = ReadDay };
        var point = new Option<string?>("--point") { Description = "Id of one friction point, to see what each development contributes." };
        var json = new Option<bool>("--json") { Description = "The same as JSON, with the field names of the read API." };
        var verb = new Command("score", "Say where each friction point and the relationship stand, as of any day.") { asOf, point, json };
        verb.SetAction((parsed, cancellationToken) => Workplace.RunAsync(services =>
            RunAsync(services, parsed.GetValue(asOf), parsed.GetValue(point), parsed.GetValue(json), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, DateOnly? day, string? point, bool json, CancellationToken cancellation)
    {
        if (!services.HasUsableScoring(Console.Error))
        {
            return 1;
        }

        var today = services.GetRequiredService<Today>().Day;
        if (day > today || day < AsOfDay.Earliest)
        {
            await Console.Error.WriteLineAsync($"--as-of: {Formats.Iso(day.Value)} lies outside {Formats.Iso(AsOfDay.Earliest)} to {Formats.Iso(today)}.");
            return CommandLine.WrongUsage;
        }

        await Workplace.OpenForReadingAsync(services, cancellation);
        var asOf = day ?? today;
        return point is null
            ? await WriteAllAsync(services, asOf, json, cancellation)
            : await WritePointAsync(services, point, asOf, json, cancellation);
    }

    private static async Task<int> WriteAllAsync(IServiceProvider services, DateOnly asOf, bool json, CancellationToken cancellation)
    {
        var view = await services.GetRequiredService<SharedScoreboard>().ViewAsync(cancellation: cancellation);
        var list = await services.GetRequiredService<FrictionPointQueries>().FindAsync(new(), asOf, cancellation: cancellation);
        var reading = view.MainPair is { } pair ? view.HistoryOf(pair, asOf).On(asOf) : null;
        await (json
            ? WriteJsonAsync(new ScoresOfAllAnswer(
                asOf, list.NewestDevelopmentOn, ScoringOptions.Version, view.MainPair?.Id, reading is null ? null : TensionDayAnswer.Of(asOf, reading),
                list.Points.Count, [.. list.Points.Select(FrictionPointAnswer.Of)]))
            : WriteLinesAsync(ScoreReport.OfAll(list, view.MainPair, reading)));
        return 0;
    }

    private static async Task<int> WritePointAsync(IServiceProvider services, string id, DateOnly asOf, bool json, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<FrictionPointQueries>().FindOneAsync(id, asOf, cancellation: cancellation) is not { } detail)
        {
            await Console.Error.WriteLineAsync($"--point: the record has no friction point '{id}'.");
            return 1;
        }

        var now = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await (json ? WriteJsonAsync(FrictionPointDetailAnswer.Of(detail, asOf, now)) : WriteLinesAsync(ScoreReport.OfPoint(detail, asOf)));
        return 0;
    }

    private static Task WriteJsonAsync<T>(T answer) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, RecordJson.Indented));

    private static async Task WriteLinesAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Console.Out.WriteLineAsync(line);
        }
    }

    private static DateOnly? ReadDay(System.CommandLine.Parsing.ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (Formats.ReadIso(text) is { } day)
        {
            return day;
        }

        given.AddError($"--as-of: '{text}' is not a day; use YYYY-MM-DD.");
        return null;
    }

    /// <summary>What <c>score --json</c> answers without a point.</summary>
    private sealed record ScoresOfAllAnswer(
        DateOnly AsOf, DateOnly? NewestDevelopmentOn, string Method, string? Relationship, TensionDayAnswer? Tension, int Total,
        IReadOnlyList<FrictionPointAnswer> Items);
}

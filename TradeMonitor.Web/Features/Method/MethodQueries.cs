using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Method;

/// <summary>Reads what the page on the method shows of the record.</summary>
public sealed class MethodQueries(SharedScoreboard scoreboard, ScoringMethod method, DevelopmentTexts texts, IDbContextFactory<AppDb> databases)
{
    private const string UsualExample = "us-ieepa-fentanyl-tariff";
    private const int MostImports = 20, MostChoices = 200;

    /// <summary>Counts and imports of the whole record.</summary>
    public async Task<RecordFacts> FactsAsync(CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return await view.RememberAsync("record facts", 10, () => ReadAsync(view));
    }

    /// <summary>Day of the newest development by a day; null if there is none.</summary>
    public async Task<DateOnly?> NewestDevelopmentAsync(DateOnly asOf, CancellationToken cancellation = default) =>
        (await scoreboard.ViewAsync(null, cancellation)).NewestDevelopmentOn(asOf);

    /// <summary>A friction point taken apart; null if the record has none of that id.</summary>
    public async Task<WorkedPoint?> WorkAsync(string id, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        return view.FindPoint(id) is { } point
            ? await view.RememberAsync(("worked point", id, asOf), 20, () => TakeApartAsync(point, asOf))
            : null;
    }

    private async Task<WorkedPoint> TakeApartAsync(PointHistory point, DateOnly asOf)
    {
        var direction = point.DirectionOn(asOf);
        var level = point.Levels.At(asOf.DayNumber);
        var toDirection = direction.Parts.Where(p => !p.IsDeadline).ToDictionary(p => p.EventId, p => p.Value, StringComparer.Ordinal);
        var toLevel = level.Parts().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var trace = ContributionTrace.Of(point.Events, method.Point, method.Options, asOf);
        var headlines = (await texts.ReadAsync(trace.Select(t => t.Event.Event.Id))).ToDictionary(d => d.Id, d => d.Headline, StringComparer.Ordinal);
        return new(point.Point, asOf, direction, level, [.. trace.Reverse().Select(Step)]);

        WorkedStep Step(TracedContribution t)
        {
            var id = t.Event.Event.Id;
            return new(t, headlines.GetValueOrDefault(id, id), toDirection.GetValueOrDefault(id), toLevel.GetValueOrDefault(id));
        }
    }

    private async Task<RecordFacts> ReadAsync(RecordView view)
    {
        await using var db = await databases.CreateDbContextAsync();
        var close = view.Rows.KnownOn;
        (RecordFile, int)[] counts =
        [
            (RecordFile.FrictionPoints, view.Rows.FrictionPoints.Count), (RecordFile.Developments, view.Rows.Events.Count),
            (RecordFile.Engagements, view.Rows.Engagements.Count), (RecordFile.Commitments, view.Rows.Commitments.Count),
            (RecordFile.Deadlines, view.Rows.Deadlines.Count), (RecordFile.Cooperation, await db.Cooperation.KnownOn(close).CountAsync()),
            (RecordFile.Claims, await db.Claims.KnownOn(close).CountAsync()), (RecordFile.Indicators, await db.Indicators.KnownOn(close).CountAsync()),
            (RecordFile.Sources, await db.Sources.KnownOn(close).CountAsync()),
            (RecordFile.Assessments, view.Rows.Assessments.Count),
        ];
        var imports = await db.Imports.AsNoTracking().OrderByDescending(i => i.Seq).Take(MostImports)
            .Select(i => new ImportFacts(i.At, i.Origin, i.Folder, i.Sha256, i.Added, i.Changed)).ToListAsync();
        var usual = view.FindPoint(UsualExample)?.Point.Id ?? (view.Points.Count > 0 ? view.Points[0].Point.Id : null);
        return new(counts, imports, [.. view.Rows.FrictionPoints.Take(MostChoices)], view.Rows.FrictionPoints.Count, usual);
    }
}

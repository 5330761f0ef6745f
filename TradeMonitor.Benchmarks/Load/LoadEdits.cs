using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>Edits as a team lead saves them: each adds a development of today's kind to another friction point.</summary>
/// <param name="services">Of the product.</param>
internal sealed class LoadEdits(IServiceProvider services)
{
    private const int Samples = 50;
    private static readonly EditAuthor Lead = new("load", "Load test", "load");
    private List<Development>? _samples;
    private int _made;

    /// <summary>Applies the next one and tells when it began, in ticks of <see cref="Stopwatch"/>.</summary>
    /// <exception cref="InvalidOperationException">The record does not take it.</exception>
    public async Task<long> ApplyAsync()
    {
        _samples ??= await SampleAsync();
        var like = _samples[_made++ % _samples.Count];
        var edit = new RecordEdit
        {
            OpId = Guid.NewGuid(),
            Kind = EditKind.AddDevelopment,
            Rows =
            [
                like with
                {
                    Id = $"load-{Guid.NewGuid():N}",
                    Headline = $"Load test {_made}: {like.Headline}",
                    RespondsTo = null,
                    Rate = null,
                    StatusAfter = new Dictionary<string, Status>(),
                    RecordedAt = null,
                },
            ],
            Reason = "To see how soon every open page follows.",
            Source = like.Sources[0],
        };
        var began = Stopwatch.GetTimestamp();
        return await services.GetRequiredService<RecordEdits>().ApplyAsync(edit, Lead, CancellationToken.None) switch
        {
            EditResult.Saved => began,
            EditResult.Refused refused => throw new InvalidOperationException(string.Join(' ', refused.Faults.Select(f => $"{f.Field} {f.Message}"))),
            var other => throw new InvalidOperationException($"The edit was {other}."),
        };
    }

    // The newest of the record, which move its scores.
    private async Task<List<Development>> SampleAsync()
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        var newest = await db.Developments.AsNoTracking().OrderByDescending(d => d.Date).ThenBy(d => d.Id).Take(4 * Samples).ToListAsync();
        return [.. newest.Where(d => d.Supersedes is null && d.Retracted is not true && d.FrictionPoints.Count == 1 && d.Sources.Count > 0).Take(Samples)];
    }
}

using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>Reads every source, and once through the record what rests on each.</summary>
public sealed class SourceShelves(IDbContextFactory<AppDb> databases)
{
    /// <summary>The shelf of a view. Shared by all readers, so no single one of them may cancel it.</summary>
    public Task<SourceShelf> OfAsync(RecordView view) => view.RememberAsync("source shelf", 2000, () => ReadAsync(view));

    private async Task<SourceShelf> ReadAsync(RecordView view)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var reading = await db.BeginReadingAsync(CancellationToken.None);
        var close = view.Rows.KnownOn;
        var sources = await db.Sources.AsNoTracking().KnownOn(close).OrderBy(s => s.Id).ToListAsync();
        var developments = await db.Developments.AsNoTracking().KnownOn(close).Select(d => new { d.Id, d.Date, d.Sources }).ToListAsync();
        var claims = await db.Claims.AsNoTracking().KnownOn(close).OrderBy(c => c.Id).ToListAsync();

        var index = new CitationIndex();
        foreach (var d in developments)
        {
            if (view.HasHappened(d.Id, DateOnly.MaxValue))
            {
                index.Add(CitationKind.Development, d.Id, d.Date, d.Sources);
            }
            else
            {
                index.AddDead(d.Date, d.Sources);
            }
        }

        AddRowsInMemory(index, view.Rows);
        var byId = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        DatedClaim[] dated = [.. claims.Select(c => new DatedClaim(c, index.AddClaim(c, id => byId.GetValueOrDefault(id)?.PublishedOn)))];

        var names = view.Rows.Cooperation.ToDictionary(c => (CitationKind.Cooperation, c.Id), c => CitedRow.Of(c.Title, c.FrictionPoints));
        foreach (var i in view.Rows.Indicators)
        {
            names[(CitationKind.Indicator, i.Id)] = new(i.Name, null);
        }

        claims.ForEach(c => names[(CitationKind.Claim, c.Id)] = new(c.Text, null));
        return new(byId, index, dated, names);
    }

    private static void AddRowsInMemory(CitationIndex index, RecordRows rows)
    {
        foreach (var e in rows.Engagements)
        {
            index.Add(CitationKind.Engagement, e.Id, e.LastDay, e.Sources.Concat(e.Readouts.Select(r => r.Source)));
        }

        foreach (var c in rows.Commitments)
        {
            foreach (var step in c.FollowThrough)
            {
                index.Add(CitationKind.Commitment, c.Id, step.Date, step.Sources);
            }

            if (c.Measurable is { } measured)
            {
                index.Add(CitationKind.Commitment, c.Id, measured.AsOf ?? c.MadeOn, measured.Source);
            }
        }

        foreach (var d in rows.Deadlines)
        {
            index.Add(CitationKind.Deadline, d.Id, d.AnnouncedOn, d.Sources);
        }

        foreach (var a in rows.Assessments)
        {
            index.Add(CitationKind.Assessment, a.Id, a.MadeOn, a.Sources);
        }

        foreach (var c in rows.Cooperation)
        {
            index.Add(CitationKind.Cooperation, c.Id, c.StartedOn, c.Sources);
        }

        foreach (var i in rows.Indicators)
        {
            index.Add(CitationKind.Indicator, i.Id, DateOnly.MinValue, i.Source);
        }

        // The value of a trade is reference text and bears the day of its statistics, not the day on which it became known.
        foreach (var p in rows.FrictionPoints)
        {
            if (p.TradeCoveredUsdBn is { } trade)
            {
                index.Add(CitationKind.TradeValue, p.Id, DateOnly.MinValue, trade.Source);
            }
        }
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Sqlite;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard;

/// <summary>Developments read off the rows of a query are those that EF Core makes of it.</summary>
public class EventRowsTests(ShippedStore store)
{
    [Theory]
    [InlineData(null)]
    [InlineData("2000-01-01T00:00:00Z")]
    [InlineData("2100-01-01T00:00:00Z")]
    public async Task Rows_EqualTheEntities(string? knownOn)
    {
        DateTimeOffset? instant = knownOn is null ? null : DateTimeOffset.Parse(knownOn, System.Globalization.CultureInfo.InvariantCulture);
        await using var db = await store.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await using var reading = await db.BeginReadingAsync(TestContext.Current.CancellationToken);
        var query = db.Developments.AsNoTracking().KnownOn(instant);

        var rows = await EventRows.ReadAsync(db, query, TestContext.Current.CancellationToken);

        var entities = await query.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(knownOn == "2000-01-01T00:00:00Z" ? 0 : 346, rows.Count);
        Assert.Equal(entities.Select(ScoringEvent.From).Select(Json).Order(StringComparer.Ordinal), rows.Select(Json).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EqualLists_AreOneObject()
    {
        await using var db = await store.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await using var reading = await db.BeginReadingAsync(TestContext.Current.CancellationToken);

        var rows = await EventRows.ReadAsync(db, db.Developments.KnownOn(null), TestContext.Current.CancellationToken);

        var alone = rows.Where(r => r.Actors is ["CN"]).Select(r => r.Actors).ToList();
        Assert.True(alone.Count > 10);
        Assert.All(alone, actors => Assert.Same(alone[0], actors));
    }

    private static string Json(ScoringEvent e) => JsonSerializer.Serialize(e);
}

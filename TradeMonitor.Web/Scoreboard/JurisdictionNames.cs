using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>What jurisdictions are called, by the newest codebook in the store.</summary>
public sealed class JurisdictionNames(IDbContextFactory<AppDb> databases, RecordChanges changes)
{
    private volatile Known? _known;

    /// <summary>The name of each code that the codebook defines; other codes stand for themselves.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellation = default)
    {
        var version = changes.Version;
        if (_known is { } known && known.Version == version)
        {
            return known.Names;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var newest = await db.Codebooks.AsNoTracking().OrderByDescending(c => c.Seq).FirstOrDefaultAsync(cancellation);
        var names = newest?.Codebook.Jurisdictions.Where(j => j.Definition is not null).ToDictionary(j => j.Code, j => WithoutNote(j.Definition!), StringComparer.Ordinal) ?? [];
        _known = new(version, names);
        return names;
    }

    /// <summary><c>United States – China</c>.</summary>
    public static string NameOf(Relationship pair, IReadOnlyDictionary<string, string> names) =>
        $"{names.GetValueOrDefault(pair.First, pair.First)} – {names.GetValueOrDefault(pair.Second, pair.Second)}";

    // A definition may add a remark in brackets, as in "World Trade Organization (panels)".
    private static string WithoutNote(string definition) => definition.Split(" (")[0];

    private sealed record Known(long Version, IReadOnlyDictionary<string, string> Names);
}

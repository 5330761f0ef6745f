using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>The developments of a point as a reader has them before them while the record goes on: figures change in place, rows when the reader asks.</summary>
/// <param name="Shown">The dossier with the developments that are shown.</param>
/// <param name="Changes">Developments that have come, gone or been corrected since.</param>
public sealed record HeldDossier(PointDossier Shown, int Changes)
{
    /// <summary>The same developments with the figures of a newer dossier.</summary>
    public HeldDossier Follow(PointDossier now)
    {
        var changes = ChangesTo(now);
        return changes == 0 ? new(now, 0) : new(now with { Developments = [.. Shown.Developments.Select(e => Keep(e, now.Find(e.Development.Id)))] }, changes);
    }

    private static DevelopmentEntry Keep(DevelopmentEntry shown, DevelopmentEntry? now) =>
        now is not null && IsSame(shown.Development, now.Development) ? shown with { ToDirection = now.ToDirection, ToLevel = now.ToLevel } : shown;

    private int ChangesTo(PointDossier now)
    {
        var shown = Shown.Developments.ToDictionary(e => e.Development.Id, e => e.Development, StringComparer.Ordinal);
        Development[] news = [.. now.Developments.Select(e => e.Development).Where(d => !(shown.TryGetValue(d.Id, out var before) && IsSame(before, d)))];
        // What a new row supersedes is one change with it.
        var replaced = news.Select(d => d.Supersedes).ToHashSet(StringComparer.Ordinal);
        return news.Length + shown.Keys.Count(id => now.Find(id) is null && !replaced.Contains(id));
    }

    // Each revision has an instant of its own.
    private static bool IsSame(Development one, Development other) => one.RecordedAt == other.RecordedAt;
}

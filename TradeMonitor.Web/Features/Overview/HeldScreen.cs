namespace TradeMonitor.Web.Features.Overview;

/// <summary>What changed, as a reader has it before them while the record goes on: figures change in place, rows when the reader asks.</summary>
/// <param name="Shown">The overview with the rows that are shown.</param>
/// <param name="Changes">Rows that have come, gone or been corrected since.</param>
public sealed record HeldScreen(OverviewScreen Shown, int Changes)
{
    /// <summary>The same rows with the figures of a newer overview.</summary>
    public HeldScreen Follow(OverviewScreen now)
    {
        var shown = Shown.Recent.ToDictionary(h => h.Id, StringComparer.Ordinal);
        var current = now.Recent.ToDictionary(h => h.Id, StringComparer.Ordinal);
        var news = now.Recent.Count(h => !(shown.TryGetValue(h.Id, out var before) && IsSame(before, h)));
        // A new row pushes an old one off a full list; that is no change of its own.
        var changes = news > 0 ? news : Shown.Recent.Count(h => !current.ContainsKey(h.Id));
        // The newer row itself and no copy with its figure: what all readers share is drawn once for them.
        return changes == 0
            ? new(now, 0)
            : new(Shown with { Recent = [.. Shown.Recent.Select(h => current.TryGetValue(h.Id, out var n) && IsSame(h, n) ? n : h)] }, changes);
    }

    private static bool IsSame(Happening one, Happening other) =>
        (one.Day, one.Kind, one.Headline, one.Certainty, one.Dispute) == (other.Day, other.Kind, other.Headline, other.Certainty, other.Dispute);
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>A snapshot and what became of it.</summary>
/// <param name="Snapshot">What was kept.</param>
/// <param name="Withdrawal">Who took it back; null if nobody did.</param>
/// <param name="IsExpired">Whether its last day is over.</param>
/// <param name="Checksums">SHA-256 of each of its files, in hexadecimal, by format.</param>
public sealed record SnapshotView(Snapshot Snapshot, SnapshotWithdrawal? Withdrawal, bool IsExpired, IReadOnlyDictionary<string, string> Checksums)
{
    /// <summary>Whether its files are given out.</summary>
    public bool IsShown => Withdrawal is null && !IsExpired;
}

/// <summary>A page of the archive.</summary>
/// <param name="Total">Snapshots that fit in all.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Shown">The newest first.</param>
/// <param name="Tags">Tags of all snapshots that are shown, the most used first, for choosing.</param>
public sealed record SnapshotList(int Total, int Page, int Pages, IReadOnlyList<SnapshotView> Shown, IReadOnlyList<string> Tags);

/// <summary>What was recorded since a chart was made, of that which it shows.</summary>
/// <param name="Revised">Changes of developments up to its as-of day: the chart of that day would be another one now.</param>
/// <param name="Later">Changes of developments after its as-of day.</param>
/// <param name="AreMore">Whether there are more than these.</param>
public sealed record ChangesSince(IReadOnlyList<DevelopmentChange> Revised, IReadOnlyList<DevelopmentChange> Later, bool AreMore);

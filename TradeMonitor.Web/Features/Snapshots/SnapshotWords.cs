using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>What pages and files say of snapshots.</summary>
internal static class SnapshotWords
{
    /// <summary>Why a snapshot is not shown; empty if it is.</summary>
    public static string Fate(SnapshotView view) =>
        view.Withdrawal is { } taken ? $"Withdrawn on {Formats.Day(DateOnly.FromDateTime(taken.At.UtcDateTime))} by {taken.By}: {taken.Reason.TrimEnd('.')}."
        : view.IsExpired ? $"It was to be shown until {Formats.Day(view.Snapshot.ExpiresOn!.Value)}."
        : "";

    /// <summary>What became of a development, before its headline; empty for a new one.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Corrected => "Corrected: ",
        ChangeKind.Retracted => "Retracted: ",
        ChangeKind.Withdrawn => "Withdrawn: ",
        _ => "",
    };
}

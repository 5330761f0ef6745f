using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>What a row of the exported ledger holds, in CSV and XLSX alike.</summary>
internal static class CommitmentColumns
{
    private const string Between = "; ";

    /// <summary>Names, with the unit where there is one, and values: text, number, day or null; never rounded. Missing figures are empty, never 0.</summary>
    public static IReadOnlyList<(string Name, Func<LedgerEntry, object?> Of)> For(DateOnly asOf) =>
    [
        ("id", e => e.Commitment.Id),
        ("by", e => e.Commitment.By),
        ("undertaking", e => e.Commitment.Undertaking),
        ("made_on", e => e.Commitment.MadeOn),
        ("engagement", e => e.Commitment.Engagement),
        ("due_on", e => e.Commitment.DueOn),
        ("state", e => e.Commitment.Status.Code()),
        ("state_since", e => e.Commitment.StatusOn),
        ("overdue", e => e.Standing == Standing.Overdue ? "yes" : "no"),
        ("days_to_due", e => e is { IsOpen: true, Commitment.DueOn: { } due } ? due.DayNumber - asOf.DayNumber : null),
        ("topics", e => string.Join(Between, e.Commitment.Topics)),
        ("friction_points", e => string.Join(Between, e.Commitment.FrictionPoints)),
        ("unit", e => e.Progress?.Unit),
        ("target", e => e.Progress?.Target),
        ("achieved", e => e.Progress?.Achieved),
        ("measured_on", e => e.Progress?.MeasuredOn),
        ("line_on_measured_day", e => e.Progress is { MeasuredOn: { } day } progress ? progress.LineOn(day) : null),
        ("ahead_of_line", e => e.Progress?.Ahead),
        ("line_on_as_of", e => e.Progress?.LineOn(asOf)),
        ("steps", e => e.Steps.Count),
        ("last_step_on", e => e.Steps is [.., var last] ? last.What.Date : null),
        ("last_step", e => e.Steps is [.., var last] ? last.What.Gist : null),
        ("developments", e => string.Join(Between, e.Consequences.Select(c => c.Id))),
        ("as_of", _ => asOf),
    ];
}

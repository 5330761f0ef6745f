using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>What there is to tell about a point. Computed from the record as it stands, so a correction of an earlier day is told too.</summary>
public static class PointNotices
{
    /// <summary>How far back notices reach, in days before today.</summary>
    public const int WindowDays = 90;

    // Days before a deadline, the farthest first.
    private static readonly int[] Thresholds = [30, 7, 1];

    /// <summary>The notices of a point, newest first.</summary>
    /// <param name="point">The point.</param>
    /// <param name="today">The last day of the window, which is in it.</param>
    public static IReadOnlyList<PointNotice> Of(PointHistory point, DateOnly today)
    {
        var first = today.AddDays(-WindowDays);
        return
        [
            .. Labels(point, today).Concat(Statuses(point)).Concat(point.Deadlines.SelectMany(d => Warnings(point.Point.Id, d, today)))
                .Where(n => n.Day >= first && n.Day <= today)
                .OrderByDescending(n => n.Day).ThenBy(n => n.Key, StringComparer.Ordinal)
                .DistinctBy(n => n.Key),
        ];
    }

    private static IEnumerable<PointNotice> Labels(PointHistory point, DateOnly today)
    {
        var from = DirectionLabel.Unknown;
        foreach (var run in point.LabelRuns(today))
        {
            yield return new LabelNotice(point.Point.Id, DateOnly.FromDayNumber(run.FirstDay), from, run.Label, CauseOn(point, run.FirstDay));
            from = run.Label;
        }
    }

    private static string? CauseOn(PointHistory point, int day) =>
        point.Events.Where(e => e.Day == day && e.IsEvidence).MaxBy(e => Math.Abs(e.Impact))?.Event.Id;

    private static IEnumerable<PointNotice> Statuses(PointHistory point)
    {
        Status? from = null;
        foreach (var step in point.Statuses)
        {
            yield return new StatusNotice(point.Point.Id, step.Since, from, step.Status, step.DevelopmentId);
            from = step.Status;
        }
    }

    private static IEnumerable<PointNotice> Warnings(string point, Deadline deadline, DateOnly today)
    {
        if (deadline.Date < today || !deadline.IsKnownOn(today) || deadline.OutcomeAsOf(today) != DeadlineOutcome.Pending)
        {
            yield break;
        }

        for (var i = 0; i < Thresholds.Length; i++)
        {
            var due = deadline.Date.AddDays(-Thresholds[i]);
            var isLate = due < deadline.AnnouncedOn;
            // Announced late, one warning stands for all that were passed: the nearest.
            if (isLate && i + 1 < Thresholds.Length && deadline.Date.AddDays(-Thresholds[i + 1]) <= deadline.AnnouncedOn)
            {
                continue;
            }

            if (!isLate || deadline.AnnouncedOn <= deadline.Date)
            {
                yield return new DeadlineNotice(point, isLate ? deadline.AnnouncedOn : due, deadline, Thresholds[i]);
            }
        }
    }
}

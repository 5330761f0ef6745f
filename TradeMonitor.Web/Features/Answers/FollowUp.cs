using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>The lists behind the figures of a side: what it threatened; its tightening deeds; its easing deeds.</summary>
public enum FollowUpList { Threats, Answers, Easing }

/// <summary>What came of a threat (the first three) or of an act (the last two), up to the day that is looked at.</summary>
public enum FollowUpResult { CarriedOut, Withdrawn, Open, Answered, Unanswered }

/// <summary>A threat or an act, and what came of it.</summary>
/// <param name="First">The threat or the act.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Second">The deed that carried the threat out, the step that withdrew it, or the first answer; null while there is none.</param>
/// <param name="Others">Further answers up to the day, beside the first.</param>
public sealed record FollowUp(ScoringEvent First, FollowUpResult Result, ScoringEvent? Second, int Others)
{
    /// <summary>Days from the one to the other, from 0; null while there is none.</summary>
    public int? Days => Second is { } second ? second.Date.DayNumber - First.Date.DayNumber : null;

    /// <summary>Whether it counts in the share and in the median: carried out, or answered.</summary>
    public bool IsFollowed => Result is FollowUpResult.CarriedOut or FollowUpResult.Answered;
}

/// <summary>All threats, or all acts of a kind, of one side.</summary>
/// <param name="List">Which.</param>
/// <param name="Actor">Jurisdiction code of the side.</param>
/// <param name="Rows">Newest first.</param>
public sealed record FollowUps(FollowUpList List, string Actor, IReadOnlyList<FollowUp> Rows)
{
    /// <summary>Threats made within so many days before the day that is looked at have had little time; they are counted among the open ones.</summary>
    public const int YoungDays = 90;

    /// <summary>The results that a row of the list can have.</summary>
    public static IReadOnlyList<FollowUpResult> ResultsOf(FollowUpList list) => list == FollowUpList.Threats
        ? [FollowUpResult.CarriedOut, FollowUpResult.Withdrawn, FollowUpResult.Open]
        : [FollowUpResult.Answered, FollowUpResult.Unanswered];

    /// <summary>How many rows have a result.</summary>
    public int Count(FollowUpResult result) => Rows.Count(r => r.Result == result);

    /// <summary>How many were carried out, or answered.</summary>
    public int Followed => Rows.Count(r => r.IsFollowed);

    /// <summary>Days of those carried out or answered, ascending.</summary>
    public IReadOnlyList<int> Days => [.. Rows.Where(r => r.IsFollowed).Select(r => r.Days!.Value).Order()];

    /// <summary>Median of <see cref="Days"/>, the mean of the middle two of an even number; null if there are none.</summary>
    public double? MedianDays => Days is { Count: > 0 and var n } days ? (days[(n - 1) / 2] + days[n / 2]) / 2d : null;

    /// <summary>Open threats that were made within the last <see cref="YoungDays"/> days.</summary>
    public int YoungOpen(DateOnly asOf) => Rows.Count(r => r.Result == FollowUpResult.Open && asOf.DayNumber - r.First.Date.DayNumber < YoungDays);
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Answers;

/// <summary>Sentences and names that several parts of the screen share.</summary>
internal static class AnswersWords
{
    /// <summary>The name of a result, as a chip has it.</summary>
    public static string Of(FollowUpResult result) => result switch
    {
        FollowUpResult.CarriedOut => "Carried out",
        FollowUpResult.Withdrawn => "Withdrawn",
        FollowUpResult.Open => "Open",
        FollowUpResult.Answered => "Answered",
        _ => "No answer on record",
    };

    /// <summary>What a list holds: <c>threats</c>, <c>tightening deeds</c>, <c>easing deeds</c>.</summary>
    public static string Of(FollowUpList list) => list switch
    {
        FollowUpList.Threats => "threats",
        FollowUpList.Answers => "tightening deeds",
        _ => "easing deeds",
    };

    /// <summary>What the median of a list counts to.</summary>
    public static string Until(FollowUpList list) => list == FollowUpList.Threats ? "to the deed" : "to the first answer";

    /// <summary><c>median 24 days to the deed</c>, with a half where the middle lies between two.</summary>
    public static string Median(FollowUps figures) => figures.MedianDays is { } median
        ? $"Median {Days(median)} {Until(figures.List)}"
        : figures.List == FollowUpList.Threats ? "None carried out, so no median" : "None answered, so no median";

    /// <summary><c>1 day</c>, <c>9.5 days</c>, <c>0 days (the same day)</c>.</summary>
    public static string Days(double days) => $"{Formats.Number(days, days % 1 == 0 ? 0 : 1)} {(days == 1 ? "day" : "days")}{(days == 0 ? " (the same day)" : "")}";

    /// <summary><c>12 withdrawn, 7 open</c>: what became of the others.</summary>
    public static string Others(FollowUps figures, DateOnly asOf)
    {
        if (figures.List != FollowUpList.Threats)
        {
            return $"{Formats.Number(figures.Count(FollowUpResult.Unanswered))} without an answer on record";
        }

        var young = figures.YoungOpen(asOf);
        return $"{Formats.Number(figures.Count(FollowUpResult.Withdrawn))} withdrawn, {Formats.Number(figures.Count(FollowUpResult.Open))} open"
            + (young > 0 ? $" ({Formats.Number(young)} made in the last {FollowUps.YoungDays} days)" : "");
    }

    /// <summary>Codes as the codebook spells them, by commas.</summary>
    public static string Codes(IEnumerable<DevelopmentAction> actions) => string.Join(", ", actions.Select(a => a.Code()));
}

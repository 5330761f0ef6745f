using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>Rules for the values of a row that its shape alone cannot tell.</summary>
internal static class RowRules
{
    public static void Check(FrictionPoint p, RuleCheck check)
    {
        if (p.Id is "." or ".." or "compare" || p.Id.IndexOfAny(['/', '\\', ',', '~']) >= 0)
        {
            check.Fault("id", "stands in addresses: it must not be ., .. or compare, nor hold / \\ , or ~");
        }

        check.Jurisdictions("imposedBy", p.ImposedBy);
        check.Jurisdictions("affects", p.Affects);
        NotNegative("tradeCoveredUsdBn.value", p.TradeCoveredUsdBn?.Value, check);
    }

    public static void Check(Development d, RuleCheck check)
    {
        check.NotInFuture("date", d.Date);
        check.EachOnce("frictionPoints", d.FrictionPoints);
        check.EachOnce("actors", d.Actors);
        check.Jurisdictions("actors", d.Actors);
        NotNegative("tradeCoveredUsdBn", d.TradeCoveredUsdBn, check);
        NotNegative("rate.before", d.Rate?.Before, check);
        NotNegative("rate.after", d.Rate?.After, check);
        if (d.CoverageShare is < 0 or > 1)
        {
            check.Fault("coverageShare", "must be between 0 and 1");
        }

        if (d.RespondsTo == d.Id)
        {
            check.Fault("respondsTo", "names the row itself");
        }
    }

    // Another scheme could run a script in the page of whoever follows the link.
    public static void Check(Source s, RuleCheck check)
    {
        if (s.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            check.Fault("url", $"{JsonWords.Quote(url)} is not a web address; it must begin with https:// or http://");
        }
    }

    // The method takes roots and logarithms of these (SCORING.md §2, §4).
    private static void NotNegative(string field, double? value, RuleCheck check)
    {
        if (value < 0)
        {
            check.Fault(field, "must not be negative");
        }
    }

    public static void Check(Engagement e, RuleCheck check)
    {
        check.NotInFuture("date", e.Date);
        if (e.EndDate is { } end)
        {
            check.NotInFuture("endDate", end);
            if (end < e.Date)
            {
                check.Fault("endDate", $"{end:yyyy-MM-dd} is before the date {e.Date:yyyy-MM-dd}");
            }
        }

        for (var i = 0; i < e.Participants.Count; i++)
        {
            check.Jurisdiction($"participants[{i}].jurisdiction", e.Participants[i].Jurisdiction);
        }

        for (var i = 0; i < e.Readouts.Count; i++)
        {
            check.Jurisdiction($"readouts[{i}].by", e.Readouts[i].By);
        }
    }

    public static void Check(Commitment c, RuleCheck check)
    {
        check.Jurisdiction("by", c.By);
        check.NotInFuture("statusOn", c.StatusOn);
        for (var i = 0; i < c.FollowThrough.Count; i++)
        {
            check.NotInFuture($"followThrough[{i}].date", c.FollowThrough[i].Date);
        }
    }

    public static void Check(Assessment a, RuleCheck check)
    {
        check.NotInFuture("madeOn", a.MadeOn);
        if (a.ExpiresOn <= a.MadeOn || a.ExpiresOn > a.MadeOn.AddDays(Assessment.LongestDays))
        {
            check.Fault("expiresOn", $"{a.ExpiresOn:yyyy-MM-dd} must be after {a.MadeOn:yyyy-MM-dd} and at most {Assessment.LongestDays} days later");
        }

        if (a.WithdrawnOn is { } withdrawn)
        {
            check.NotInFuture("withdrawnOn", withdrawn);
            if (withdrawn < a.MadeOn)
            {
                check.Fault("withdrawnOn", $"{withdrawn:yyyy-MM-dd} is before the day on which it was made, {a.MadeOn:yyyy-MM-dd}");
            }
        }
    }
}

namespace TradeMonitor.Web.Shared;

/// <summary>Links to the screens of the talks; each keeps the day and the relationship that are looked at.</summary>
public static class TalksUrls
{
    /// <summary>Paths of the screens; a filter form posts to them without a circuit too.</summary>
    public const string
        TimelinePath = "/timeline", EngagementsPath = "/engagements", CommitmentsPath = "/commitments", CalendarPath = "/calendar",
        ListsPath = "/lists", AnswersPath = "/answers", IndicatorsPath = "/indicators", BriefPath = "/brief", SearchPath = "/search";

    /// <summary>The query parameter of the published series that is drawn below a chart.</summary>
    public const string IndicatorKey = "indicator";

    /// <summary>Developments, statuses and engagements along the years.</summary>
    public static string Timeline(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(TimelinePath, parameters);

    /// <summary>Rounds of talks, calls and summits.</summary>
    public static string Engagements(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(EngagementsPath, parameters);

    /// <summary>One engagement, with its readouts and what came of it.</summary>
    public static string Engagement(this AppUrls urls, string id) => urls.At($"{EngagementsPath}/{Uri.EscapeDataString(id)}");

    /// <summary>What each side undertook, and whether it was kept.</summary>
    public static string Commitments(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(CommitmentsPath, parameters);

    /// <summary>One commitment among all of them.</summary>
    public static string Commitment(this AppUrls urls, string id) => $"{urls.At(CommitmentsPath, ("id", id))}#commitment-{Uri.EscapeDataString(id)}";

    /// <summary>Coming and past deadlines.</summary>
    public static string Calendar(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(CalendarPath, parameters);

    /// <summary>One deadline among all of them.</summary>
    public static string Deadline(this AppUrls urls, string id) => $"{urls.At(CalendarPath, ("id", id))}#deadline-{Uri.EscapeDataString(id)}";

    /// <summary>The media type of a calendar feed.</summary>
    public const string CalendarFeedType = "text/calendar";

    /// <summary>Deadlines of a pair as a calendar feed; whoever subscribes is not held to the day that is looked at.</summary>
    public static string DeadlinesFeed(this AppUrls urls, string relationship, params ReadOnlySpan<(string Key, string? Value)> parameters) =>
        (urls with { AsOf = null, Relationship = relationship }).At("/feeds/deadlines.ics", parameters);

    /// <summary>The list of cooperation beside the list of friction.</summary>
    public static string Lists(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(ListsPath, parameters);

    /// <summary>Threats carried out and acts answered, by actor.</summary>
    public static string Answers(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(AnswersPath, parameters);

    /// <summary>Published series to read beside the scores.</summary>
    public static string Indicators(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(IndicatorsPath, parameters);

    /// <summary>What changed since a day, to be printed.</summary>
    public static string Brief(this AppUrls urls, params ReadOnlySpan<(string Key, string? Value)> parameters) => urls.At(BriefPath, parameters);

    /// <summary>Search across points, developments, engagements, commitments and sources.</summary>
    public static string Search(this AppUrls urls, string? text = null) => urls.At(SearchPath, (AppUrls.SearchKey, text));
}

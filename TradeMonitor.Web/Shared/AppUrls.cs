using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace TradeMonitor.Web.Shared;

/// <summary>Every link between screens, built in one place; each keeps the day and the relationship that are looked at.</summary>
/// <param name="AsOf">The past day that is looked at; null for today, which needs no parameter.</param>
/// <param name="Relationship">The relationship asked for in the URL, such as <c>us-cn</c>; null for the default.</param>
public sealed record AppUrls(DateOnly? AsOf, string? Relationship)
{
    /// <summary>The query parameter of the as-of day.</summary>
    public const string AsOfKey = "asOf";

    /// <summary>The query parameter of the relationship.</summary>
    public const string RelationshipKey = "relationship";

    /// <summary>The query parameter of the search text.</summary>
    public const string SearchKey = "q";

    /// <summary>The query parameter of the points that are compared.</summary>
    public const string PointsKey = "points";

    /// <summary>The query parameter of the points that are chosen in the list, to be compared.</summary>
    public const string CompareKey = "compare";

    /// <summary>The path of the list of friction points; the search form posts to it without a circuit too.</summary>
    public const string FrictionPointsPath = "/friction-points";

    /// <summary>The overview.</summary>
    /// <param name="range">How far back the tension chart reaches: <c>3m</c>, <c>6m</c>, <c>all</c>; null for the default.</param>
    /// <param name="cell">The point and month whose developments are open: <c>us-fentanyl-tariff~2025-10</c>.</param>
    /// <param name="points"><c>all</c> for every row of the friction map.</param>
    public string Overview(string? range = null, string? cell = null, string? points = null) =>
        Build("/", ("range", range), ("cell", cell), ("points", points));

    /// <summary>The list, filtered; a facet with several codes takes them separated by commas.</summary>
    public string FrictionPoints(string? q = null, string? category = null, string? direction = null, string? status = null,
        string? imposedBy = null, string? sector = null, string? sort = null) =>
        Build(FrictionPointsPath, ("category", category), ("direction", direction), ("status", status), ("imposedBy", imposedBy),
            ("sector", sector), (SearchKey, q), ("sort", sort));

    /// <summary>The list as some parameters ask for it; those of day and relationship are added.</summary>
    public string FrictionPoints(params ReadOnlySpan<(string Key, string? Value)> parameters) => Build(FrictionPointsPath, parameters);

    /// <summary>The list as a file.</summary>
    /// <param name="format"><c>csv</c>, <c>json</c> or <c>xlsx</c>.</param>
    /// <param name="parameters">What is asked of the list.</param>
    public string FrictionPointsFile(string format, params ReadOnlySpan<(string Key, string? Value)> parameters) =>
        Build($"{FrictionPointsPath}/export.{format}", parameters);

    public string FrictionPoint(string id) => Build($"{FrictionPointsPath}/{Uri.EscapeDataString(id)}");

    /// <summary>A development on the page of a point that it names.</summary>
    public string Development(string frictionPointId, string developmentId) =>
        Build($"{FrictionPointsPath}/{Uri.EscapeDataString(frictionPointId)}", ("dev", developmentId)) + "#dev-" + Uri.EscapeDataString(developmentId);

    /// <summary>The point as JSON from the read API, as of the same day; with <paramref name="part"/> a part of it, such as <c>developments</c>.</summary>
    public string FrictionPointData(string id, string? part = null) =>
        Add($"/api/v1/friction-points/{Uri.EscapeDataString(id)}{(part is null ? "" : "/" + part)}", AsOfKey, AsOf is { } day ? Formats.Iso(day) : null);

    /// <summary>Below it lie the charts as files.</summary>
    public const string ChartsPath = "/charts";

    /// <summary>Below it lie the charts as pages to be shown within other sites.</summary>
    public const string EmbedPath = "/embed";

    /// <summary>The archive of snapshots; its search form posts to it without a circuit too.</summary>
    public const string SnapshotsPath = "/snapshots";

    /// <summary>The query parameter that names a chart to be kept.</summary>
    public const string ChartKey = "chart";

    /// <summary>Where a chart can be had, with its day written out: it shows the same however late it is opened.</summary>
    /// <param name="chart">Which.</param>
    /// <param name="day">The day that is looked at.</param>
    /// <param name="parameters">Those of its page.</param>
    public ChartUrls Chart(string chart, DateOnly day, params (string Key, string? Value)[] parameters) => new(this with { AsOf = day }, chart, parameters);

    /// <summary>An address with parameters; those of day and relationship are added.</summary>
    internal string At(string path, params ReadOnlySpan<(string Key, string? Value)> parameters) => Build(path, parameters);

    /// <summary>A snapshot; its address never changes, so it holds no day.</summary>
    public static string Snapshot(string id) => "/s/" + Uri.EscapeDataString(id);

    /// <summary>A file of a snapshot.</summary>
    /// <param name="id">Of the snapshot.</param>
    /// <param name="format"><c>svg</c>, <c>png</c>, <c>pdf</c>, <c>csv</c> or <c>json</c>.</param>
    public static string SnapshotFile(string id, string format) => $"{Snapshot(id)}.{format}";

    /// <summary>The picture of a snapshot that other sites show of a link to it.</summary>
    public static string SnapshotCard(string id) => $"{Snapshot(id)}/card.png";

    /// <summary>A snapshot as a page to be shown within another site.</summary>
    public static string SnapshotEmbed(string id) => EmbedPath + Snapshot(id);

    /// <summary>The archive of snapshots.</summary>
    public string Snapshots(string? q = null, string? tag = null, string? page = null) => Build(SnapshotsPath, (SearchKey, q), ("tag", tag), ("page", page));

    /// <summary>Where scripts send a picture to be verified.</summary>
    public const string VerifyApi = "/api/v1/verify";

    /// <summary>The page that tells whether a file is a genuine picture.</summary>
    public string Verify() => Build("/verify");

    /// <summary>The media type of a feed.</summary>
    public const string FeedType = "application/atom+xml";

    /// <summary>What changes from now on, as a feed; whoever follows it is not held to the day that is looked at.</summary>
    /// <param name="category">Codes of categories by commas; null for all.</param>
    public string DevelopmentsFeed(string? category = null) => Add(Add("/feeds/developments.atom", RelationshipKey, Relationship), "category", category);

    /// <summary>What changes on a point from now on, as a feed.</summary>
    public static string FrictionPointFeed(string id) => $"/feeds{FrictionPointsPath}/{Uri.EscapeDataString(id)}.atom";

    /// <summary>Ids that stand in an address by commas, each once.</summary>
    public static IReadOnlyList<string> ReadIds(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Two to four points side by side.</summary>
    public string Compare(IEnumerable<string> ids) => Build($"{FrictionPointsPath}/compare", (PointsKey, string.Join(',', ids)));

    /// <summary>The path of the sources; their search form posts to it without a circuit too.</summary>
    public const string SourcesPath = "/sources";

    /// <summary>The sources, filtered; several kinds are separated by commas, publishers (whose names may hold commas) are repeated.</summary>
    public string Sources(string? q = null, string? kind = null, IEnumerable<string>? publishers = null, string? sort = null, string? page = null) =>
        Build(SourcesPath, [(SearchKey, q), ("kind", kind), .. (publishers ?? []).Select(p => ("publisher", (string?)p)), ("sort", sort), ("page", page)]);

    /// <summary>One source and what rests on it.</summary>
    public string Source(string id) => Build(SourcesPath, ("id", id));

    /// <summary>The disputed facts, side by side.</summary>
    public string Disputes() => Build(SourcesPath, ("view", "disputes"));

    /// <summary>The founding article, claim by claim; or one claim of it.</summary>
    public string Claims(string? id = null) => Build(SourcesPath, ("view", "claims")) + (id is null ? "" : "#" + Uri.EscapeDataString(id));

    /// <summary>How scores are made; a section of it, or the worked example of a point.</summary>
    public string Method(string? section = null, string? point = null) => Build("/method", ("point", point)) + (section is null ? "" : "#" + section);

    /// <summary>The path of the watchlist; the bell in the frame is marked there.</summary>
    public const string WatchlistPath = "/watchlist";

    /// <summary>What somebody watches.</summary>
    public string Watchlist() => Build(WatchlistPath);

    /// <summary>The path of the history; its filter form posts to it without a circuit too.</summary>
    public const string HistoryPath = "/history";

    /// <summary>Who changed what on a point; without one, everything.</summary>
    public string History(string? frictionPoint = null) => History([("of", frictionPoint)]);

    /// <summary>The history as some parameters ask for it; those of day and relationship are added.</summary>
    public string History(params ReadOnlySpan<(string Key, string? Value)> parameters) => Build(HistoryPath, parameters);

    /// <summary>What is asked of the history, as CSV.</summary>
    public string HistoryFile(params ReadOnlySpan<(string Key, string? Value)> parameters) => Build($"{HistoryPath}/export.csv", parameters);

    /// <summary>The query parameters of the form that is open beside a screen: which, of what point, of what row.</summary>
    public const string EditKey = "edit", EditPointKey = "of", EditRowKey = "row";

    /// <summary>The given address with a form open beside the screen.</summary>
    /// <param name="address">Path, query and fragment.</param>
    /// <param name="form">Code of the form.</param>
    /// <param name="frictionPoint">Id of the point that it is about.</param>
    /// <param name="row">Id of the row that it changes.</param>
    public static string WithForm(string address, string form, string? frictionPoint = null, string? row = null) =>
        With(With(With(address, EditKey, form), EditPointKey, frictionPoint), EditRowKey, row);

    /// <summary>The given address without a form.</summary>
    public static string WithoutForm(string address) => With(With(With(address, EditKey, null), EditPointKey, null), EditRowKey, null);

    /// <summary>The given address (path, query and fragment) with one query parameter set, or taken out when the value is null; all others stay.</summary>
    public static string With(string address, string key, string? value)
    {
        var fragmentAt = address.IndexOf('#', StringComparison.Ordinal);
        var (head, fragment) = fragmentAt < 0 ? (address, "") : (address[..fragmentAt], address[fragmentAt..]);
        var queryAt = head.IndexOf('?', StringComparison.Ordinal);
        var path = queryAt < 0 ? head : head[..queryAt];
        var others = QueryHelpers.ParseQuery(queryAt < 0 ? "" : head[queryAt..])
            .Where(p => !string.Equals(p.Key, key, StringComparison.OrdinalIgnoreCase));
        var all = value is null ? others : others.Append(new(key, new StringValues(value)));
        return QueryHelpers.AddQueryString(path, all) + fragment;
    }

    private string Build(string path, params ReadOnlySpan<(string Key, string? Value)> parameters)
    {
        var url = path;
        foreach (var (key, value) in parameters)
        {
            url = Add(url, key, value);
        }

        url = Add(url, RelationshipKey, Relationship);
        return Add(url, AsOfKey, AsOf is { } day ? Formats.Iso(day) : null);
    }

    private static string Add(string url, string key, string? value) =>
        string.IsNullOrEmpty(value) ? url : QueryHelpers.AddQueryString(url, key, value);
}

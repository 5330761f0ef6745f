using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Commitments;

/// <summary>What a reader asks of the ledger; empty lists ask for everything.</summary>
public sealed record CommitmentFilter
{
    /// <summary>Longest search text taken, in characters.</summary>
    public const int LongestSearch = 200;

    /// <summary>The query parameters of the facets.</summary>
    public const string ByKey = "by", StateKey = "state", TopicKey = "topic", PointKey = "point", EngagementKey = "engagement", OverdueKey = "overdue";

    private const string Yes = "yes";

    /// <summary>Words that must all appear in undertaking, topics, follow-through or id.</summary>
    public string Search { get; init; } = "";
    /// <summary>Jurisdiction codes of those who undertook.</summary>
    public IReadOnlyList<string> By { get; init; } = [];
    public IReadOnlyList<FollowThroughState> States { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    /// <summary>Ids of friction points.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];
    /// <summary>Ids of engagements at which they were made.</summary>
    public IReadOnlyList<string> Engagements { get; init; } = [];
    /// <summary>Only those past their day and still open.</summary>
    public bool Overdue { get; init; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsNarrowed => Parameters().Count > 0;

    /// <summary>The same text for the same question.</summary>
    public string Key => string.Join('\n', Parameters().Select(p => $"{p.Key}={p.Value}"));

    /// <summary>The filter as it stands in an address, what asks for nothing left out; topics, which may hold commas, are repeated.</summary>
    public IReadOnlyList<(string Key, string? Value)> Parameters() =>
    [
        .. new (string Key, string? Value)[]
        {
            (ByKey, string.Join(',', By)),
            (StateKey, string.Join(',', States.Select(s => s.Code()))),
            (PointKey, string.Join(',', Points)),
            (EngagementKey, string.Join(',', Engagements)),
            (OverdueKey, Overdue ? Yes : null),
            (AppUrls.SearchKey, Search),
        }.Concat(Topics.Select(t => (Key: TopicKey, Value: (string?)t))).Where(p => !string.IsNullOrEmpty(p.Value)),
    ];

    /// <summary>Reads a filter as it stands in an address.</summary>
    /// <param name="values">The values of a parameter; none if it is absent.</param>
    /// <param name="ledger">The commitments that may be asked for: a value that none of them has is refused.</param>
    /// <returns>The filter without what could not be read, and one sentence per field that could not.</returns>
    public static (CommitmentFilter Filter, IReadOnlyDictionary<string, string> Problems) Read(Func<string, IReadOnlyList<string>> values, Ledger ledger)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var search = values(AppUrls.SearchKey) is [var asked, ..] ? asked.Trim() : "";
        if (search.Length > LongestSearch)
        {
            problems[AppUrls.SearchKey] = $"q: a search takes at most {LongestSearch} characters; this one has {search.Length}, and only the first {LongestSearch} were used.";
            search = search[..LongestSearch];
        }

        var day = Formats.Day(ledger.AsOf);
        return (new()
        {
            Search = search,
            By = Known(ByKey, Split(ByKey), e => [e.Commitment.By], code => $"'{code}' has made no commitment on record as of {day}; use codes such as {Sides()}"),
            States = ReadStates(),
            Topics = Known(TopicKey, values(TopicKey), e => e.Commitment.Topics, topic => $"no commitment on record as of {day} has the topic '{topic}'; choose one from the list"),
            Points = Known(PointKey, Split(PointKey), e => e.Commitment.FrictionPoints, id => $"no commitment on record as of {day} concerns a friction point '{id}'; choose one from the list"),
            Engagements = Known(EngagementKey, Split(EngagementKey), e => [e.Commitment.Engagement], id => $"no commitment on record as of {day} was made at an engagement '{id}'; choose one from the list"),
            Overdue = ReadOverdue(),
        }, problems);

        IEnumerable<string> Split(string field) => values(field).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        string Sides() => ledger.Entries.Count == 0 ? "US" : string.Join(", ", ledger.Entries.Select(e => e.Commitment.By).Distinct().Order(StringComparer.Ordinal));

        List<string> Known(string field, IEnumerable<string> asked, Func<LedgerEntry, IReadOnlyList<string>> of, Func<string, string> refuse)
        {
            var known = ledger.Entries.SelectMany(of).ToHashSet(StringComparer.Ordinal);
            var found = new List<string>();
            foreach (var value in asked.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal))
            {
                if (known.Contains(value))
                {
                    found.Add(value);
                }
                else
                {
                    problems[field] = $"{field}: {refuse(Formats.Quote(value))}.";
                }
            }

            return found;
        }

        List<FollowThroughState> ReadStates()
        {
            var states = new List<FollowThroughState>();
            foreach (var code in Split(StateKey).Distinct(StringComparer.Ordinal))
            {
                if (Codes.TryParse<FollowThroughState>(code, out var state))
                {
                    states.Add(state);
                }
                else
                {
                    problems[StateKey] = $"{StateKey}: '{Formats.Quote(code)}' is not a state; known are {string.Join(", ", Codes.All<FollowThroughState>())}.";
                }
            }

            return states;
        }

        bool ReadOverdue()
        {
            if (values(OverdueKey) is [{ Length: > 0 } text, ..] && text != Yes)
            {
                problems[OverdueKey] = $"{OverdueKey}: '{Formats.Quote(text)}' is not known; use {Yes}, or leave it out.";
                return false;
            }

            return values(OverdueKey) is [{ Length: > 0 }, ..];
        }
    }
}

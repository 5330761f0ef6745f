using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Edits;

/// <summary>How long the texts may be that people write, which must not be empty, and what no text may hold.</summary>
public static class EditTexts
{
    /// <summary>Longest title, headline or name, in characters.</summary>
    public const int LongestTitle = 300;

    /// <summary>Longest running text, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Longest reason of an edit, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>Longest address of a source, in characters.</summary>
    public const int LongestUrl = 2000;

    /// <summary>Most entries of a list such as sectors, actors or sources.</summary>
    public const int MostEntries = 50;

    /// <summary>What is wrong with the texts of a row.</summary>
    internal static void Check(IRecordRow row, RuleCheck check)
    {
        switch (row)
        {
            case Development d:
                Needed("headline", d.Headline, LongestTitle, check);
                Needed("detail", d.Detail, LongestText, check);
                Optional("courtOrBody", d.CourtOrBody, LongestTitle, check);
                Optional("dispute", d.Dispute, LongestText, check);
                Optional("note", d.Note, LongestText, check);
                Entries("actors", d.Actors, "name who acted", check);
                Entries("sources", d.Sources, "name at least one source", check);
                break;
            case FrictionPoint p:
                Needed("title", p.Title, LongestTitle, check);
                Needed("summary", p.Summary, LongestText, check);
                Needed("legalBasis", p.LegalBasis, LongestTitle, check);
                Entries("imposedBy", p.ImposedBy, "name who imposes it", check);
                Entries("affects", p.Affects, "name whom it hits", check);
                Entries("sectors", p.Sectors, null, check);
                break;
            case Source s:
                Needed("publisher", s.Publisher, LongestTitle, check);
                Needed("title", s.Title, LongestTitle, check);
                Optional("note", s.Note, LongestText, check);
                Optional("url", s.Url, LongestUrl, check);
                break;
            case Commitment c:
                foreach (var (f, i) in c.FollowThrough.Select((f, i) => (f, i)))
                {
                    Needed($"followThrough[{i}].gist", f.Gist, LongestText, check);
                    Entries($"followThrough[{i}].sources", f.Sources, "name at least one source", check);
                }

                break;
            case Assessment a:
                Needed("reason", a.Reason, LongestReason, check);
                Needed("madeBy", a.MadeBy, LongestTitle, check);
                Entries("sources", a.Sources, null, check);
                break;
            case Deadline d:
                Needed("title", d.Title, LongestTitle, check);
                Optional("outcomeNote", d.OutcomeNote, LongestText, check);
                break;
        }
    }

    /// <summary>A text that must be there.</summary>
    internal static void Needed(string field, string text, int longest, RuleCheck check)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            check.Fault(field, "is empty; write something");
        }
        else
        {
            Optional(field, text, longest, check);
        }
    }

    private static void Optional(string field, string? text, int longest, RuleCheck check)
    {
        if (text?.Length > longest)
        {
            check.Fault(field, $"has {text.Length:N0} characters; {longest:N0} fit");
        }
        else if (text?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) == true)
        {
            check.Fault(field, "holds a control character; take it out");
        }
    }

    private static void Entries(string field, IReadOnlyList<string> entries, string? needed, RuleCheck check)
    {
        if (needed is not null && entries.Count == 0)
        {
            check.Fault(field, $"is empty; {needed}");
        }
        else if (entries.Count > MostEntries)
        {
            check.Fault(field, $"has {entries.Count} entries; {MostEntries} fit");
        }

        for (var i = 0; i < Math.Min(entries.Count, MostEntries); i++)
        {
            Needed($"{field}[{i}]", entries[i], LongestTitle, check);
        }
    }
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>How to cite a snapshot; the original sources are named in each form.</summary>
/// <param name="Snapshot">What is cited.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="Retrieved">The day on which it is cited.</param>
public sealed record Citation(Snapshot Snapshot, Uri Address, DateOnly Retrieved)
{
    /// <summary>As a sentence.</summary>
    public string Plain => $"TradeMonitor ({Year}). \"{Title}\" [data set and chart]. As of {Formats.Iso(Snapshot.AsOf)}, method {Snapshot.Method}. Based on {Basis}. Retrieved {Formats.Iso(Retrieved)} from {Address.AbsoluteUri}.";

    /// <summary>The same with a link, for Markdown.</summary>
    public string Markdown => $"TradeMonitor ({Year}). [{Escape(Title)}]({Address.AbsoluteUri}) [data set and chart]. As of {Formats.Iso(Snapshot.AsOf)}, method {Snapshot.Method}. Based on {Escape(Basis)}. Retrieved {Formats.Iso(Retrieved)}.";

    /// <summary>For BibTeX.</summary>
    public string BibTeX => string.Join('\n',
        $"@misc{{trademonitor_{Snapshot.Id},", "  author = {{TradeMonitor}},", $"  title = {{{{{Braced(Title)}}}}},", $"  year = {{{Year}}},", "  howpublished = {Data set and chart},",
        $"  note = {{As of {Formats.Iso(Snapshot.AsOf)}, method {Braced(Snapshot.Method)}. Based on {Braced(Basis)}}},", $"  url = {{{Address.AbsoluteUri}}},", $"  urldate = {{{Formats.Iso(Retrieved)}}}", "}");

    /// <summary>For RIS.</summary>
    public string Ris => string.Join('\n',
        "TY  - DATA", "AU  - TradeMonitor", $"TI  - {Line(Title)}", $"PY  - {Year}", $"DA  - {Formats.Iso(Snapshot.AsOf).Replace('-', '/')}", $"N1  - As of {Formats.Iso(Snapshot.AsOf)}, method {Snapshot.Method}. Based on {Line(Basis)}",
        $"UR  - {Address.AbsoluteUri}", $"Y2  - {Formats.Iso(Retrieved).Replace('-', '/')}", "ER  - ");

    private string Title => Snapshot.Title == Snapshot.Finding ? $"{Snapshot.Subject}: {Snapshot.Finding}" : Snapshot.Title;

    private string Basis => Snapshot.Sources.StartsWith("Sources: ", StringComparison.Ordinal) ? Snapshot.Sources["Sources: ".Length..] : Snapshot.Sources;

    private int Year => Snapshot.KeptAt.Year;

    private static string Escape(string text) => text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Braced(string text) => string.Concat(text.Select(c => c is '{' or '}' or '\\' ? "" : c is '&' or '%' or '$' or '#' or '_' ? "\\" + c : c.ToString()));

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}

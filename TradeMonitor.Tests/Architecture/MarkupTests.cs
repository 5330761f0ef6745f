using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Architecture;

/// <summary>What the browser is given: no foreign host, no inline script, looks in stylesheets.</summary>
public partial class MarkupTests
{
    [Fact]
    public void NothingSent_NamesAForeignHost() => House.None(
        SourceTree.Matches(SourceTree.WebFiles(".razor", ".js", ".css", ".html"), ForeignAddress()));

    [Fact]
    public void StyleAttributes_CarryComputedValuesOnly() => House.None(
        SourceTree.Matches(SourceTree.WebFiles(".razor"), FixedStyle()));

    [Fact]
    public void Handlers_AreNeverInline() => House.None(SourceTree.Matches(SourceTree.WebFiles(".razor", ".html"), InlineHandler()));

    [Fact]
    public void Scripts_AreNeverMadeOfText() => House.None(SourceTree.Matches(SourceTree.WebFiles(".js", ".razor"), Evaluated()));

    [Fact]
    public void Scripts_InPagesCarryTheNonce() => House.None(SourceTree.Matches(SourceTree.WebFiles(".razor"), ScriptWithoutNonce()));

    // The names of XML namespaces look like addresses; nobody fetches them. Links to sources come from the record.
    [GeneratedRegex(@"(https?:)?//(?!www\.w3\.org/)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignAddress();

    [GeneratedRegex("""\bstyle\s*=\s*"[^"@]*"(?!\))""", RegexOptions.IgnoreCase)]
    private static partial Regex FixedStyle();

    [GeneratedRegex("""<[^>]*\son[a-z]+\s*=\s*["']""")]
    private static partial Regex InlineHandler();

    [GeneratedRegex(@"\beval\s*\(|\bnew\s+Function\s*\(|\bset(Timeout|Interval)\s*\(\s*[""'`]")]
    private static partial Regex Evaluated();

    [GeneratedRegex(@"<script\b(?![^>]*nonce=)[^>]*>")]
    private static partial Regex ScriptWithoutNonce();
}

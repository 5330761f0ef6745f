using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Search;

namespace TradeMonitor.Tests.Features.Search;

public class SearchTextTests
{
    [Theory]
    [InlineData("Soybeans", "soybeans")]
    [InlineData("  Section   301 ", "section|301")]
    [InlineData("rare-earth", "rare|earth")]
    [InlineData("50%", "50")]
    [InlineData("\"port fee\" OR *", "port|fee|or")]
    [InlineData("São Paulo", "sao|paulo")]
    [InlineData("Zürich NEAR(", "zurich|near")]
    [InlineData("Zu\u0308rich Šefčovič", "zurich|sefcovic")]
    [InlineData("中国 商务部", "中国|商务部")]
    [InlineData("무역", "무역")]
    [InlineData("a\0b", "a|b")]
    [InlineData("US's", "us|s")]
    public void Words_AreFolded_AndSignsSetThemApart(string typed, string expected) =>
        Assert.Equal(expected.Split('|'), SearchText.Read(typed).Text?.Words);

    [Fact]
    public void HalfACharacter_IsNoWord() => Assert.Equal(["a", "b"], SearchText.Read("a\ud83d b").Text?.Words);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void NothingTyped_IsNeitherTextNorProblem(string? typed) => Assert.Equal((null, null), SearchText.Read(typed));

    [Fact]
    public void TooLong_IsRefusedWithTheLength()
    {
        Assert.Equal("q: a search takes at most 200 characters; this one has 201. Use fewer words.", SearchText.Read(new string('a', 201)).Problem);
        Assert.Null(SearchText.Read(new string('a', 200)).Problem);
    }

    [Fact]
    public void SignsAlone_AreRefused() =>
        Assert.Equal("q: '?!—' holds no letter and no digit. Use words, such as soybeans or Section 301.", SearchText.Read("?!—").Problem);

    [Theory]
    [InlineData("soybeans", "(\"soybeans\" OR \"soybean\" OR \"soybeans\" *)")]
    [InlineData("port fee", "(\"port\" OR \"ports\") AND (\"fee\" OR \"fees\" OR \"fee\" *)")]
    [InlineData("duties x", "(\"duties\" OR \"duty\") AND (\"x\")")]
    [InlineData("duty 301", "(\"duty\" OR \"duties\") AND (\"301\" OR \"301\" *)")]
    [InlineData("near\" AND (or", "(\"near\" OR \"nears\") AND (\"and\" OR \"ands\") AND (\"or\" OR \"or\" *)")]
    public void Expression_QuotesEachWord_WithItsPlural_AndTheLastAsABeginning(string typed, string expected) =>
        Assert.Equal(expected, SearchExpression.All(SearchText.Read(typed).Text!.Words));

    [Fact]
    public void Phrase_TakesTwoWords()
    {
        Assert.Equal("\"rare earth\" *", SearchExpression.Phrase(["rare", "earth"]));
        Assert.Null(SearchExpression.Phrase(["rare"]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("the \u0002rare\u0003 \u0002earths\u0003", "the |*rare| |*earths")]
    [InlineData("\u0003a\u0002", "a")]
    [InlineData("a\u0002b", "a|*b")]
    public void Marks_CutATextIntoParts(string marked, string expected)
    {
        var text = MarkedText.Read(marked);

        Assert.Equal(expected, string.Join('|', text.Runs.Select(r => (r.IsMarked ? "*" : "") + r.Text)));
        Assert.Equal(expected.Replace("|", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal), text.Plain);
    }

    [Fact]
    public void Kinds_AreReadByCommas_AndOthersNamed()
    {
        var problems = new List<string>();

        var kinds = SearchQuestion.ReadKinds(["sources,claims", "deadlines", "sources"], problems);

        Assert.Equal([RecordFile.Sources, RecordFile.Deadlines], kinds);
        Assert.Equal("kind: 'claims' is not searched; known are friction-points, developments, engagements, commitments, deadlines, cooperation, sources.", Assert.Single(problems));
    }

    [Theory]
    [InlineData(null, 1, 0)]
    [InlineData("3", 3, 0)]
    [InlineData("0", 1, 1)]
    [InlineData("-2", 1, 1)]
    [InlineData("99999999999", 1, 1)]
    public void Page_IsAWholeNumberFromOne(string? text, int expected, int faults)
    {
        var problems = new List<string>();

        Assert.Equal(expected, SearchQuestion.ReadPage(text, problems));
        Assert.Equal(faults, problems.Count);
    }
}

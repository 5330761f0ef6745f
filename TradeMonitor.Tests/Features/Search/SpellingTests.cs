using CsCheck;
using TradeMonitor.Web.Features.Search;

namespace TradeMonitor.Tests.Features.Search;

public class SpellingTests
{
    private static readonly string[] Vocabulary = ["soybean", "soybeans", "tariff", "tariffs", "busan", "nexperia", "export", "expert", "2025", "fee"];

    [Theory]
    [InlineData("soybaen", "soybean", 1)] // neighbours exchanged
    [InlineData("tarif", "tariff", 1)]
    [InlineData("tarriff", "tariff", 1)]
    [InlineData("busen", "busan", 1)]
    [InlineData("ca", "abc", 3)] // restricted: no part is edited twice
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "four", 4)]
    [InlineData("same", "same", 0)]
    public void Distance_CountsLettersAddedLeftOutChangedAndExchanged(string one, string other, int expected)
    {
        Assert.Equal(expected, Spelling.Distance(one, other));
        Assert.Equal(expected, Spelling.Distance(other, one));
    }

    [Fact]
    public void Distance_EqualsThePlainDefinition_AndStopsAtTheMost() =>
        Gen.Select(Gen.Char['a', 'd'].Array[0, 5], Gen.Char['a', 'd'].Array[0, 5], Gen.Int[0, 4]).Sample((one, other, most) =>
        {
            var expected = Plain(one, other);

            Assert.Equal(expected, Spelling.Distance(new(one), new(other)));
            Assert.Equal(Math.Min(expected, most + 1), Spelling.Distance(new(one), new(other), most));
        }, iter: 1000, threads: 1);

    [Theory]
    [InlineData("fee", 0)]
    [InlineData("2O25", 0)] // digits: a year is not a mistyped other year
    [InlineData("port", 1)]
    [InlineData("soybaen", 1)]
    [InlineData("nexperai", 2)]
    public void EditsAllowed_GrowWithTheWord(string word, int expected) => Assert.Equal(expected, Spelling.MostEdits(word));

    [Fact]
    public void Nearest_AreByEditsThenByLetters_WithoutTheWordItself()
    {
        Assert.Equal([("soybean", 1)], Spelling.Nearest("soybaen", Vocabulary));
        Assert.Equal([("expert", 1), ("export", 1)], Spelling.Nearest("expirt", Vocabulary));
        Assert.Equal([("tariffs", 1)], Spelling.Nearest("tariff", Vocabulary));
        Assert.Equal([("nexperia", 1)], Spelling.Nearest("nexperai", Vocabulary));
        Assert.Empty(Spelling.Nearest("2024", Vocabulary));
        Assert.Empty(Spelling.Nearest("xyzzyx", Vocabulary));
    }

    // The recursive definition, as it stands in textbooks.
    private static int Plain(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length + b.Length;
        }

        var least = Math.Min(Math.Min(Plain(a[1..], b), Plain(a, b[1..])) + 1, Plain(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(least, Plain(a[2..], b[2..]) + 1) : least;
    }
}

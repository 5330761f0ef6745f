using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Search;

namespace TradeMonitor.Tests.Features.Search;

public class SearchRankingTests
{
    [Fact]
    public void AboutEqualScores_PutPointsFirst_ThenTheNewest_ThenTheId() => Assert.Equal(["p", "d-new", "d-a", "d-b"], Order(
        "fee",
        new(1, RecordFile.Developments, "d-b", new(2025, 1, 1), "Duty", 2),
        new(2, RecordFile.Developments, "d-new", new(2025, 1, 2), "Duty", 2),
        new(3, RecordFile.Developments, "d-a", new(2025, 1, 1), "Duty", 2.02),
        new(4, RecordFile.FrictionPoints, "p", new(2018, 1, 1), "Duty", 1)));

    [Fact]
    public void MuchBetterScore_ComesFirst_WhateverTheKind() => Assert.Equal(["source", "p"], Order(
        "fee",
        new(1, RecordFile.FrictionPoints, "p", null, "Duty", 1),
        new(2, RecordFile.Sources, "source", null, "Notice", 20)));

    [Fact]
    public void PhraseInTheTitle_ComesBeforePhraseInTheText_BeforeWordsApart() => Assert.Equal(["title", "text", "apart"], Order(
        "port fee",
        new(1, RecordFile.Developments, "apart", null, "A fee, and a port", 1),
        new(2, RecordFile.Developments, "text", null, "Ships pay", 1),
        new(3, RecordFile.Developments, "title", null, "The port-fee truce", 1)));

    [Fact]
    public void TitleThatBeginsWithTheWords_ComesBeforeOneThatHoldsThem() => Assert.Equal(["begins", "holds"], Order(
        "busan",
        new(1, RecordFile.Developments, "holds", new(2026, 1, 1), "After Busan", 1),
        new(2, RecordFile.Developments, "begins", new(2025, 1, 1), "Busan: a truce", 1)));

    // Rows 2 and 3 hold the words side by side.
    private static IEnumerable<string> Order(string words, params FoundRow[] rows) =>
        SearchRanking.Order(rows, words.Split(' '), new HashSet<long> { 2, 3 }).Select(r => r.Id);
}

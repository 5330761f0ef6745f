using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Features.Engagements.Detail;

namespace TradeMonitor.Tests.Features.Engagements;

public class ReadoutLinesTests
{
    [Theory]
    [InlineData("A; b. C; ", "A|b|C")]
    [InlineData("Candid talks. Contact to go on! More in May", "Candid talks|Contact to go on!|More in May")]
    [InlineData("US firms may sell in the U.S. Huawei stays listed", "US firms may sell in the U.S. Huawei stays listed")]
    [InlineData("Rate of 2.5% kept. Talks follow", "Rate of 2.5% kept|Talks follow")]
    [InlineData(" ; ;", "")]
    public void Readout_IsSplitIntoSentencesAndPartsBetweenSemicolons(string gist, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), ReadoutLines.Split(gist));

    [Fact]
    public void CallOf5December_BothSayConstructive_OnlyChinaSpeaksOfTheLists()
    {
        var lines = Compare("2025-12-05-video");

        Assert.Equal(["Constructive = In-depth and constructive"], Both(lines));
        Assert.Equal(["implementation of the Busan arrangement is going well and engagement will continue"], lines.OnlyFirst);
        Assert.Equal(["lengthen the cooperation list, shorten the problem list, use the mechanism"], lines.OnlySecond);
    }

    [Fact]
    public void Geneva_BothNameTheMechanism()
    {
        var lines = Compare("2025-05-10-geneva");

        Assert.Equal(["Joint statement: 24 points of duty suspended for 90 days, 10% kept, and a mechanism for talks = a consultation mechanism is set up"], Both(lines));
        Assert.Empty(lines.OnlyFirst);
        Assert.Equal(["Substantial progress and important consensus"], lines.OnlySecond);
    }

    [Fact]
    public void Busan_TheTwoReadoutsShareNoWording()
    {
        var lines = Compare("2025-10-30-busan");

        Assert.Empty(lines.Both);
        Assert.Equal(["One-year deal: tariff cut by ten points against fentanyl action, rare earths and soybeans"], lines.OnlyFirst);
        Assert.Equal(["In-depth talks on trade", "both to strengthen economic cooperation and carry out the teams' consensus"], lines.OnlySecond);
    }

    [Fact]
    public void Osaka_BothDenyNewTariffs() => Assert.Equal(
        ["No new tariffs for now, US firms may supply Huawei, and China will buy large amounts of farm goods = Consultations resume on an equal footing and Washington will add no new tariffs"],
        Both(Compare("2019-06-29-osaka")));

    [Fact]
    public void BuenosAires_ALimitThatOneNamesAndTheOtherLeavesOut_IsNotAgreement()
    {
        var lines = Compare("2018-12-01-buenos-aires");

        Assert.Empty(lines.Both);
        Assert.Contains("no mention of a 90-day limit", lines.OnlySecond);
    }

    [Fact]
    public void SeriousConcernOfBoth_AboutDifferentThings_IsNotAgreement() => Assert.Empty(Compare("2025-02-21-call").Both);

    [Theory]
    [InlineData("Geneva is to be put into effect at once by teams of experts", "Framework in principle for the June call and Geneva consensus", true)]
    [InlineData("Tariff of 24 points put off by order of the cabinet and the courts", "Pause on 24 points prolonged", true)]
    [InlineData("Farm purchases follow domestic demand as prices allow", "Farm access widened by new protocols and rules", false)]
    [InlineData("Farm purchases follow energy demand as prices allow", "Farm access and energy supply widened by protocols and rules", true)]
    [InlineData("Candid", "Candid and constructive", true)]
    [InlineData("US and China held talks", "Both sides held a meeting in Beijing", true)]
    [InlineData("US and China", "Both sides agreed in Beijing", false)]
    public void NamesAndNumbersCountDouble_OtherWordsOnce_AndHalfOfTheShorterStatementIsEnough(string one, string other, bool same)
    {
        Assert.Equal(same, ReadoutLines.Compare([one], [other]).Both.Count == 1);
        Assert.Equal(same, ReadoutLines.Compare([other], [one]).Both.Count == 1);
    }

    [Fact]
    public void StatementThatAnswersTwo_StandsWithBoth()
    {
        var lines = ReadoutLines.Compare(["Soybeans to be bought", "weather", "rare earths to be licensed"], ["Soybeans and rare earths are settled"]);

        Assert.Equal(["Soybeans to be bought + rare earths to be licensed = Soybeans and rare earths are settled"], Both(lines));
        Assert.Equal(["weather"], lines.OnlyFirst);
        Assert.Empty(lines.OnlySecond);
    }

    [Fact]
    public void EveryStatementOfTheRecord_StandsInExactlyOneGroup()
    {
        foreach (var row in ShippedRecord.Engagements)
        {
            var (first, second) = (Statements(row.Id, "US"), Statements(row.Id, "CN"));

            var lines = ReadoutLines.Compare(first, second);

            Assert.Equal(first.Order(), lines.Both.SelectMany(b => b.First).Concat(lines.OnlyFirst).Order());
            Assert.Equal(second.Order(), lines.Both.SelectMany(b => b.Second).Concat(lines.OnlySecond).Order());
        }
    }

    private static ReadoutComparison Compare(string id) => ReadoutLines.Compare(Statements(id, "US"), Statements(id, "CN"));

    private static IReadOnlyList<string> Statements(string id, string by) =>
        [.. ShippedRecord.Engagements.Single(e => e.Id == id).Readouts.Where(r => r.By == by).SelectMany(r => ReadoutLines.Split(r.Gist))];

    private static IEnumerable<string> Both(ReadoutComparison lines) => lines.Both.Select(b => $"{string.Join(" + ", b.First)} = {string.Join(" + ", b.Second)}");
}

using System.Text;
using CsCheck;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class CsvTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\0=1")]
    [InlineData(" =1")]
    [InlineData("\u00a0=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    [InlineData("|cmd")]
    public void TextThatCouldRun_IsLedByAnApostrophe(string text) => Assert.Equal("'" + text, CsvText.Harmless(text));

    [Theory]
    [InlineData("US fentanyl tariff")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData("'; DROP TABLE")]
    [InlineData("مرحبا")]
    public void OtherText_StaysAsItIs(string text) => Assert.Equal(text, CsvText.Harmless(text));

    [Fact]
    public void Numbers_StayNumbers_DaysAreIso_NothingIsEmpty()
    {
        var csv = new CsvText(["a", "b", "c", "d"]);
        csv.AddRow([-5.2, new DateOnly(2025, 12, 5), null, -7]);

        Assert.Equal("a,b,c,d\r\n-5.2,2025-12-05,,-7\r\n", Text(csv));
    }

    [Fact]
    public void QuotesCommasAndBreaks_AreQuoted()
    {
        var csv = new CsvText(["a"]);
        csv.AddRow(["say \"no\", or\r\ngo 😀"]);

        Assert.Equal("a\r\n\"say \"\"no\"\", or\r\ngo 😀\"\r\n", Text(csv));
    }

    [Fact]
    public void File_BeginsWithAByteOrderMark() => Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, new CsvText(["a"]).ToBytes()[..3]);

    [Fact]
    public void AnyText_ComesBackUnchangedAndNeverRuns() => Gen.String.Array[1, 5].Sample(texts =>
    {
        var csv = new CsvText(["first"]);
        csv.AddRow(texts);

        var cells = Parse(Text(csv)["first\r\n".Length..]);

        Assert.Equal(texts.Select(CsvText.Harmless), cells);
        Assert.All(cells, c => Assert.False(c.TrimStart() is ['=' or '+' or '-' or '@', ..]));
    });

    private static string Text(CsvText csv) => Encoding.UTF8.GetString(csv.ToBytes())[1..];

    // A plain reader of RFC 4180: one row.
    private static List<string> Parse(string row)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < row.Length; i++)
        {
            switch (row[i])
            {
                case '"' when quoted && i + 1 < row.Length && row[i + 1] == '"': cell.Append('"'); i++; break;
                case '"': quoted = !quoted; break;
                case ',' when !quoted: cells.Add(cell.ToString()); cell.Clear(); break;
                case '\r' when !quoted: cells.Add(cell.ToString()); return cells;
                default: cell.Append(row[i]); break;
            }
        }

        throw new InvalidOperationException("The row does not end.");
    }
}

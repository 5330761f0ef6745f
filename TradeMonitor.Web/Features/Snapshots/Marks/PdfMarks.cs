using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeMonitor.Web.Features.Snapshots.Marks;

/// <summary>
/// What a PDF carries besides its pages: the data as an attached file, and the seal as a comment. Both are appended as an update (ISO
/// 32000-1, §7.5.6), so that what was drawn stays as it is.
/// </summary>
public static partial class PdfMarks
{
    private const string FileName = "chart.json";

    /// <summary>Writes the marks, with a blank seal.</summary>
    /// <param name="pdf">A document as the drawing library writes it.</param>
    /// <param name="data">The chart, or the charts of a screen, as JSON.</param>
    public static byte[] Add(byte[] pdf, string data)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Trailer().Match(text);
        var (size, root, info, previous) = (Number(trailer, 1), Number(trailer, 2), Number(trailer, 3), Number(trailer, 4));
        var catalog = Regex.Match(text, $@"(?<=\n){root} 0 obj\n<<(.*?)\nendobj", RegexOptions.Singleline | RegexOptions.RightToLeft);
        if (!trailer.Success || !catalog.Success)
        {
            throw new InvalidDataException("The document is not built as expected.");
        }

        using var update = new MemoryStream();
        var starts = new List<int>();
        Object($"{root} 0 obj\n<</Names <</EmbeddedFiles <</Names [({FileName}) {size + 1} 0 R]>>>>\n/AF [{size + 1} 0 R]\n{catalog.Groups[1].Value}\nendobj\n");
        var packed = ZippedText.Zip(data);
        Object($"{size} 0 obj\n%{Seal.DataWord}\n<</Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode /Length {packed.Length}>>\nstream\n");
        update.Write(packed);
        Write("\nendstream\nendobj\n");
        Object($"{size + 1} 0 obj\n<</Type /Filespec /F ({FileName}) /UF ({FileName}) /AFRelationship /Data /Desc (The figures of the chart) /EF <</F {size} 0 R>>>>\nendobj\n");
        var xref = pdf.Length + (int)update.Position;
        Write($"xref\n{root} 1\n{starts[0]:D10} 00000 n \n{size} 2\n{starts[1]:D10} 00000 n \n{starts[2]:D10} 00000 n \n");
        Write($"trailer\n<</Size {size + 2}\n/Root {root} 0 R\n/Info {info} 0 R\n/Prev {previous}>>\n%{Seal.Word} {Seal.Blank}\nstartxref\n{xref}\n%%EOF\n");
        return [.. pdf, .. update.ToArray()];

        void Object(string start)
        {
            starts.Add(pdf.Length + (int)update.Position);
            Write(start);
        }

        void Write(string part) => update.Write(Encoding.Latin1.GetBytes(part));
    }

    /// <summary>The data of a document whose seal is whole.</summary>
    public static string ReadData(byte[] pdf)
    {
        var head = Head().Match(Encoding.Latin1.GetString(pdf));
        return ZippedText.Unzip(pdf.AsSpan(head.Index + head.Length, Number(head, 1)));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\n<</Size (\d+)\n/Root (\d+) 0 R\n/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF\s*$")]
    private static partial Regex Trailer();

    [GeneratedRegex($@"%{Seal.DataWord}\n<<.*? /Length (\d+)>>\nstream\n", RegexOptions.RightToLeft)]
    private static partial Regex Head();
}

using System.Text;

namespace TradeMonitor.Web.Features.Snapshots.Marks;

/// <summary>What an SVG carries unseen: the data as metadata (SVG 2, §5.8), and the seal as a comment.</summary>
public static class SvgMarks
{
    private const string Before = $"<metadata id=\"{Seal.DataWord}\"><![CDATA[", After = "]]></metadata>", End = "</svg>";

    /// <summary>Writes the marks, with a blank seal.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="data">The chart as JSON.</param>
    public static byte[] Add(string svg, string data)
    {
        var end = svg.LastIndexOf(End, StringComparison.Ordinal);
        // In JSON a bracket means the same when it is spelled as an escape.
        return Encoding.UTF8.GetBytes($"{svg[..end]}{Before}{data.Replace("]]>", "]]\\u003E", StringComparison.Ordinal)}{After}<!--{Seal.Word} {Seal.Blank}-->{End}\n");
    }

    /// <summary>The data of a picture whose seal is whole.</summary>
    public static string ReadData(byte[] svg)
    {
        var text = Encoding.UTF8.GetString(svg);
        var from = text.LastIndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return text[from..text.IndexOf(After, from, StringComparison.Ordinal)];
    }
}

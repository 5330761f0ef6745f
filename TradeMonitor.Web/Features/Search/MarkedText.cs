using System.Text;

namespace TradeMonitor.Web.Features.Search;

/// <summary>A part of a text: whether it is one of the words looked for.</summary>
public sealed record TextRun(string Text, bool IsMarked);

/// <summary>A text with the words marked that were looked for.</summary>
/// <param name="Runs">Its parts in order; none for an empty text.</param>
public sealed record MarkedText(IReadOnlyList<TextRun> Runs)
{
    /// <summary>The sign before a marked word.</summary>
    public const char Start = '\u0002';

    /// <summary>The sign after a marked word.</summary>
    public const char End = '\u0003';

    /// <summary>The text without marks.</summary>
    public string Plain => string.Concat(Runs.Select(r => r.Text));

    /// <summary>Reads a text with signs around words; a sign without its counterpart marks up to the end, or nothing.</summary>
    public static MarkedText Read(string text)
    {
        var runs = new List<TextRun>();
        var part = new StringBuilder();
        var marked = false;
        foreach (var sign in text)
        {
            if (sign is Start or End)
            {
                Close();
                marked = sign == Start;
            }
            else
            {
                part.Append(sign);
            }
        }

        Close();
        return new(runs);

        void Close()
        {
            if (part.Length > 0)
            {
                runs.Add(new(part.ToString(), marked));
                part.Clear();
            }
        }
    }
}

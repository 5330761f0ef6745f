using System.Buffers;
using System.Text;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>Writes a brief as Markdown (CommonMark): the same words as on the page, with absolute links. The same brief gives the same text.</summary>
/// <param name="brief">What it says.</param>
/// <param name="site">What absolute links begin with.</param>
public sealed class BriefMarkdown(BriefDocument brief, Uri site)
{
    // What could be read as markup anywhere in a line of the record's text.
    private static readonly SearchValues<char> Markup = SearchValues.Create(@"\`*_[]<>#|~&");

    private readonly StringBuilder _text = new();

    /// <summary>The file.</summary>
    /// <param name="page">Path and query of the page that shows the same.</param>
    public string Write(string page)
    {
        _text.Clear();
        Line($"# {Text(brief.Title)}").Line();
        Line($"{brief.Period.InWords}: what came after the close of the first day, up to and with the last.").Line();
        foreach (var change in brief.Tension)
        {
            Line($"- {Change(change)}");
        }

        foreach (var count in brief.Counts)
        {
            Line($"- {Text(count.Name)}: {Text(count.Text)}");
        }

        if (brief.IsQuiet)
        {
            Line().Line(BriefWords.Quiet(brief.Period));
        }

        foreach (var section in brief.Sections)
        {
            Line().Line($"## {Text(section.Title)}");
            foreach (var item in section.Items)
            {
                Line().Line($"### {Heading(item)}").Line();
                Body(item, "");
                foreach (var part in item.Parts)
                {
                    Line($"- {Heading(part)}");
                    Body(part, "  ");
                }
            }
        }

        Line().Line("---").Line();
        Line($"As of {Formats.Day(brief.Period.AsOf)}, score method {ScoringOptions.Version}: {Absolute(page)}");
        return _text.ToString();
    }

    private void Body(BriefItem item, string indent)
    {
        if (item.Marks.Count > 0)
        {
            Line($"{indent}- {Text(string.Join(" · ", item.Marks))}");
        }

        foreach (var change in item.Changes)
        {
            Line($"{indent}- {Change(change)}");
        }

        foreach (var note in item.Notes)
        {
            Line($"{indent}- {Text(note)}");
        }

        foreach (var source in item.Sources)
        {
            Line($"{indent}- Source: {Cited(source)}");
        }
    }

    private string Heading(BriefItem item) =>
        (item.Day is { } day ? $"{Formats.Day(day)}: " : "") + (item.Address is { } address ? $"[{Text(item.Heading)}]({Absolute(address)})" : Text(item.Heading));

    private static string Change(BriefChange change) => $"{Text(change.Name)}: {Text(change.Before)} → {Text(change.After)}";

    private string Cited(Source source)
    {
        var title = BriefWords.WebAddress(source) is { } address ? $"[{Text(source.Title)}](<{address}>)" : Text(source.Title);
        return BriefWords.IsLater(source, brief.Period.AsOf) ? $"{Text(source.Publisher)}, published after this day"
            : $"{Text(source.Publisher)}: {title}" + (source.PublishedOn is { } day ? $", {Formats.Day(day)}" : "");
    }

    private string Absolute(string address) => $"<{new Uri(site, address).AbsoluteUri}>";

    private BriefMarkdown Line(string text = "")
    {
        _text.Append(text).Append('\n');
        return this;
    }

    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            escaped.Append(Markup.Contains(c) ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}

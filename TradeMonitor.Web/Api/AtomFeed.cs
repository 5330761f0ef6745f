using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Feeds;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Writes entries as an Atom document (RFC 4287); the same entries give the same bytes.</summary>
/// <param name="host">Where the product is reached: scheme, host and path base.</param>
/// <param name="urls">Links that keep the day and the pair that are asked for.</param>
internal sealed class AtomFeed(Uri host, AppUrls urls)
{
    /// <summary>What the document is.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    // A tag (RFC 4151) names a thing and is not followed. It must be the same whatever host an installation is reached by, so its
    // authority is a name that nobody can ever own, with the year from which it counts.
    private const string Tag = "tag:trademonitor.invalid,2026:";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>The document.</summary>
    /// <param name="title">What the feed is about.</param>
    /// <param name="self">Path and query of the feed.</param>
    /// <param name="page">Path and query of the screen that shows the same.</param>
    /// <param name="entries">Newest first.</param>
    public byte[] Write(string title, string self, string page, IReadOnlyList<FeedEntry> entries)
    {
        var feed = new SyndicationFeed(entries.Select(Item))
        {
            Id = Tag + self.TrimStart('/'),
            Title = new(Clean(title)),
            // An empty feed has no instant of its own, and must not name another one each time that it is asked for.
            LastUpdatedTime = LastChange(entries) ?? DateTimeOffset.UnixEpoch,
        };
        feed.Authors.Add(new() { Name = "TradeMonitor" });
        feed.Links.Add(new(Absolute(self), "self", null, "application/atom+xml", 0));
        feed.Links.Add(new(Absolute(page), "alternate", null, "text/html", 0));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            new Atom10FeedFormatter(feed).WriteTo(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>When the newest entry was recorded; null for none.</summary>
    public static DateTimeOffset? LastChange(IReadOnlyList<FeedEntry> entries) => entries.Count == 0 ? null : entries[0].RecordedAt;

    private SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = $"{Tag}developments/{Uri.EscapeDataString(entry.Development.Id)}/{entry.Revision}",
            Title = new(Clean(Title(entry))),
            Summary = new(Clean(Summary(entry))),
            LastUpdatedTime = entry.RecordedAt,
        };
        foreach (var publisher in entry.Publishers.DefaultIfEmpty("TradeMonitor"))
        {
            item.Authors.Add(new() { Name = Clean(publisher) });
        }

        foreach (var category in entry.Points.Select(p => p.Category).Distinct())
        {
            item.Categories.Add(new(category.Code(), null, Words.Of(category)));
        }

        item.Links.Add(new(Absolute(PageOf(entry)), "alternate", null, "text/html", 0));
        return item;
    }

    // What no longer stands has no row to lead to.
    private string PageOf(FeedEntry entry) => entry.Points switch
    {
        [] => urls.Overview(),
        [var point, ..] when entry.Change is ChangeKind.Retracted or ChangeKind.Withdrawn => urls.FrictionPoint(point.Id),
        [var point, ..] => urls.Development(point.Id, entry.Development.Id),
    };

    private static string Title(FeedEntry entry) => entry.Change == ChangeKind.New
        ? entry.Development.Headline
        : $"{entry.Change}: {entry.Development.Headline}";

    private static string Summary(FeedEntry entry)
    {
        var d = entry.Development;
        var what = $"{Formats.Day(d.Date)} · {Words.Of(d.Action).ToLowerInvariant()} · {Words.Of(d.Directness).ToLowerInvariant()} · {Words.Of(d.Certainty).ToLowerInvariant()}";
        var points = entry.Points.Count == 0 ? "" : $" · {string.Join("; ", entry.Points.Select(p => p.Title))}";
        return Stands(entry.Change) + what + points + ". " + d.Detail + (d.Dispute is { } dispute ? $" Disputed: {dispute}" : "");
    }

    private static string Stands(ChangeKind change) => change switch
    {
        ChangeKind.Retracted => "Retracted: this is not on record any more and counts for nothing. It read: ",
        ChangeKind.Withdrawn => "Withdrawn by a newer record, and counts for nothing. It read: ",
        _ => "",
    };

    // Texts of an imported record may hold characters that no XML document can, however they are escaped.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    // Relative, so that a product that is served below a path keeps it.
    private Uri Absolute(string address) => new(host, address.TrimStart('/'));
}

using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Brief;

/// <summary>What the page and the Markdown file say alike.</summary>
public static class BriefWords
{
    /// <summary>What stands in place of changes where there are none.</summary>
    public static string Quiet(BriefPeriod period) => $"Nothing changed from {period.InWords}: no development, engagement, commitment or deadline on record, and every friction point reads as before.";

    /// <summary>Whether a source came out after the last day of the brief; its title may then tell of later days.</summary>
    public static bool IsLater(Source source, DateOnly asOf) => source.PublishedOn > asOf;

    /// <summary>The address of the original where it is one of the web; null otherwise.</summary>
    public static string? WebAddress(Source source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}

using System.Text;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Ids of new rows: readable in an address, and each its own.</summary>
internal static class RowIds
{
    private const int LongestSlug = 48;

    /// <summary><c>2026-11-25-us-steel-duty-halved-3f9a</c>.</summary>
    /// <param name="lead">A day, a code; blank for none.</param>
    /// <param name="text">What the row is called.</param>
    /// <param name="mark">Makes it unique.</param>
    public static string Of(string lead, string text, string mark) =>
        string.Join('-', new[] { lead, Slug(text), mark }.Where(p => p.Length > 0));

    /// <summary>Small letters and digits with hyphens between the words; what other scripts write is left out.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (LatinLetters.Fold(rune) is { IsAscii: true } letter && Rune.IsLetterOrDigit(letter))
            {
                slug.Append(letter.ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-' && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length >= LongestSlug)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }
}

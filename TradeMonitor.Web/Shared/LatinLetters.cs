using System.Collections.Frozen;
using System.Text;

namespace TradeMonitor.Web.Shared;

/// <summary>
/// Latin letters without their marks, as the index has them: <c>ü</c> is <c>u</c>. Written out, because the program runs with invariant
/// globalization, in which the framework takes no letter apart. Letters that Unicode does not take apart, such as <c>ø</c>, stay.
/// </summary>
internal static class LatinLetters
{
    private static readonly string[] Marked =
    [
        "aàáâãäåāăąǎ", "cçćĉċč", "dď", "eèéêëēĕėęě", "gĝğġģ", "hĥ", "iìíîïĩīĭįǐ", "jĵ", "kķ", "lĺļľ", "nñńņň",
        "oòóôõöōŏőǒ", "rŕŗř", "sśŝşšș", "tţťț", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž",
    ];

    private static readonly FrozenDictionary<Rune, Rune> Plain =
        Marked.SelectMany(letters => letters.Skip(1), (letters, marked) => (Marked: new Rune(marked), Plain: new Rune(letters[0]))).ToFrozenDictionary(l => l.Marked, l => l.Plain);

    /// <summary>The letter without case and mark.</summary>
    public static Rune Fold(Rune letter) => Rune.ToLowerInvariant(letter) is var lower && Plain.TryGetValue(lower, out var plain) ? plain : lower;
}

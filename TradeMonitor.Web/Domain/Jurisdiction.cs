namespace TradeMonitor.Web.Domain;

/// <summary>Jurisdictions are data: any code of two to eight capital letters or digits that starts with a letter (<c>US</c>, <c>EU</c>, <c>WTO</c>).</summary>
public static class Jurisdiction
{
    /// <summary>Whether the text has the form of a jurisdiction code.</summary>
    public static bool IsCode(string text) =>
        text.Length is >= 2 and <= 8 && char.IsAsciiLetterUpper(text[0]) && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}

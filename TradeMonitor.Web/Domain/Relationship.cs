namespace TradeMonitor.Web.Domain;

/// <summary>A pair of jurisdictions in canonical order. Its id joins the two lower-case codes: <c>us-cn</c>.</summary>
public sealed record Relationship
{
    private Relationship(string first, string second) => (First, Second) = (first, second);

    /// <summary>Jurisdiction code that comes first in canonical order.</summary>
    public string First { get; }

    /// <summary>The other jurisdiction code.</summary>
    public string Second { get; }

    /// <summary>Stable id, such as <c>us-cn</c>.</summary>
    public string Id => $"{First.ToLowerInvariant()}-{Second.ToLowerInvariant()}";

    /// <summary>Whether a point is between the two.</summary>
    public bool Includes(FrictionPoint point) => point.IsBetween(First, Second);

    /// <summary>The pair of two different codes, whichever way round they come.</summary>
    /// <param name="one">A jurisdiction code.</param>
    /// <param name="other">Another jurisdiction code.</param>
    /// <param name="order">Codes that come first, in that order; all others follow alphabetically.</param>
    public static Relationship Between(string one, string other, IReadOnlyList<string> order) =>
        one == other
            ? throw new ArgumentException($"A relationship needs two jurisdictions; both are {one}.", nameof(other))
            : Comes(one, other, order) ? new(one, other) : new(other, one);

    /// <summary>Reads an id in either order (<c>cn-us</c> is <c>us-cn</c>).</summary>
    public static bool TryParse(string? id, IReadOnlyList<string> order, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Relationship? relationship)
    {
        relationship = null;
        var codes = id?.Split('-') ?? [];
        if (codes.Length != 2 || codes.Any(c => !Jurisdiction.IsCode(c.ToUpperInvariant())) || string.Equals(codes[0], codes[1], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        relationship = Between(codes[0].ToUpperInvariant(), codes[1].ToUpperInvariant(), order);
        return true;
    }

    private static bool Comes(string one, string other, IReadOnlyList<string> order) =>
        (Rank(one, order), Rank(other, order)) is var (a, b) && a != b ? a < b : string.CompareOrdinal(one, other) < 0;

    private static int Rank(string code, IReadOnlyList<string> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == code)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}

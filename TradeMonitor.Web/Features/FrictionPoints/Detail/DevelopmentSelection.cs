using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.FrictionPoints.Detail;

/// <summary>Which developments the list shows: deeds, words or all, the newest page of them or every one; as it stands in the URL.</summary>
/// <param name="Directness">Only these; null for all.</param>
/// <param name="Older">Whether the older ones are shown too.</param>
/// <param name="Target">A development that must be among them.</param>
public sealed record DevelopmentSelection(Directness? Directness, bool Older, string? Target)
{
    /// <summary>The query parameter of deeds, words or all.</summary>
    public const string ShowKey = "show";

    /// <summary>The query parameter that asks for the older ones too.</summary>
    public const string OlderKey = "older";

    /// <summary>The query parameter of one development that is linked to.</summary>
    public const string TargetKey = "dev";

    /// <summary>So many are shown at first.</summary>
    public const int PageSize = 60;

    /// <summary>Reads the URL; what is not known asks for everything.</summary>
    public static DevelopmentSelection Read(string? show, string? older, string? target) => new(
        show switch { "deeds" => Domain.Directness.Deed, "words" => Domain.Directness.Word, _ => null },
        older == "yes",
        string.IsNullOrEmpty(target) ? null : target);

    /// <summary>The developments to show, and how many older ones are left out.</summary>
    /// <param name="all">Newest first.</param>
    public (IReadOnlyList<DevelopmentEntry> Shown, int LeftOut) Pick(IReadOnlyList<DevelopmentEntry> all)
    {
        var fitting = all.Where(d => Directness is null || d.Development.Directness == Directness || d.Development.Id == Target).ToList();
        var upTo = Older ? fitting.Count : Math.Max(PageSize, fitting.FindIndex(d => d.Development.Id == Target) + 1);
        return (fitting.Count <= upTo ? fitting : fitting[..upTo], Math.Max(0, fitting.Count - upTo));
    }
}

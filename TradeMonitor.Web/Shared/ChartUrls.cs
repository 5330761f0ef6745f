namespace TradeMonitor.Web.Shared;

/// <summary>Where a chart can be had besides its screen; every address has its day written out.</summary>
/// <param name="Urls">Links that keep the day and the pair.</param>
/// <param name="Name">Which chart.</param>
/// <param name="Parameters">Those of its page.</param>
public sealed record ChartUrls(AppUrls Urls, string Name, IReadOnlyList<(string Key, string? Value)> Parameters)
{
    /// <inheritdoc/>
    public bool Equals(ChartUrls? other) => other is not null && Urls == other.Urls && Name == other.Name && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urls, Name, Parameters.Count);

    /// <summary>As a file: <c>svg</c>, <c>png</c>, <c>pdf</c>, <c>csv</c>, <c>json</c>, <c>xlsx</c>.</summary>
    public string File(string ending) => Urls.At($"{AppUrls.ChartsPath}/{Name}.{ending}", [.. Parameters]);

    /// <summary>As the picture that other sites show of a link.</summary>
    public string Card => Urls.At($"{AppUrls.ChartsPath}/{Name}.png", [.. Parameters, ("size", "card")]);

    /// <summary>As a page to be shown within another site.</summary>
    public string Embed => Urls.At($"{AppUrls.EmbedPath}/{Name}", [.. Parameters]);

    /// <summary>The form that keeps it as a snapshot.</summary>
    public string Keep => Urls.At($"{AppUrls.SnapshotsPath}/keep", [(AppUrls.ChartKey, Name), .. Parameters]);
}

namespace TradeMonitor.Web.Charts.Exports;

/// <summary>A chart that somebody wants to take away.</summary>
/// <param name="Chart">Which.</param>
/// <param name="AsOf">The day that is looked at.</param>
/// <param name="KnownOn">The day whose knowledge is used.</param>
/// <param name="Pair">The pair that is looked at.</param>
/// <param name="PairAsked">The same if it was asked for by name, so that links name it too; else null.</param>
/// <param name="Site">What absolute links begin with.</param>
/// <param name="Parameters">Those of its page; others may stand among them.</param>
public sealed record ChartRequest(
    string Chart, DateOnly AsOf, DateOnly KnownOn, string Pair, string? PairAsked, Uri Site, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>A parameter; null if it is not given.</summary>
    public string? this[string name] => Parameters.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The parameters that lead to this very chart again, with the day and the pair written out.</summary>
    /// <param name="own">Those of the chart.</param>
    public IReadOnlyDictionary<string, string> Named(params ReadOnlySpan<(string Key, string Value)> own)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal) { ["asOf"] = AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["relationship"] = Pair };
        foreach (var (key, value) in own)
        {
            named[key] = value;
        }

        return named;
    }
}

/// <summary>What came of a request.</summary>
public abstract record ChartFound
{
    private ChartFound()
    {
    }

    /// <summary>The chart.</summary>
    public sealed record Of(ExportedChart Chart) : ChartFound;

    /// <summary>There is none.</summary>
    /// <param name="Sentence">Why not.</param>
    public sealed record None(string Sentence) : ChartFound;

    /// <summary>A parameter cannot be used.</summary>
    /// <param name="Parameter">Which.</param>
    /// <param name="Sentence">Why not, and how to mend it; it begins with the parameter's name.</param>
    public sealed record Wrong(string Parameter, string Sentence) : ChartFound;
}

/// <summary>Charts of one screen that can be taken away, made from the very models that the screen draws.</summary>
public interface IChartSource
{
    /// <summary>What the screen is called where all its charts are wanted together: <c>overview</c>.</summary>
    string Page { get; }

    /// <summary>Its charts as they stand in addresses, from the top of the screen.</summary>
    IReadOnlyList<string> Charts { get; }

    /// <summary>The parameters that they take besides day and pair.</summary>
    IReadOnlyList<string> Parameters { get; }

    /// <summary>The chart that is asked for.</summary>
    /// <param name="request">One of <see cref="Charts"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ChartFound> FindAsync(ChartRequest request, CancellationToken cancellation);
}

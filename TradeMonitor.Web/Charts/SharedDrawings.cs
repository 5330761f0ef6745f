using System.Runtime.CompilerServices;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// What is drawn of models that many circuits show: made by the first that asks, read by the others, and given up when the last of them has gone.
/// After an edit a thousand open pages draw the same thing, and one of them has to work for it.
/// </summary>
/// <param name="kept">Whether a drawing stays as long as its model: for what those who ask do not hold on to themselves.</param>
/// <typeparam name="TModel">What is drawn; told apart by identity.</typeparam>
/// <typeparam name="TWay">How it is drawn, where that differs between pages.</typeparam>
/// <typeparam name="TDrawing">Immutable, for it is shared.</typeparam>
public sealed class SharedDrawings<TModel, TWay, TDrawing>(bool kept = false)
    where TModel : class
    where TWay : notnull
    where TDrawing : class
{
    // A stranger may ask for a page in thousands of ways; those beyond the usual ones are drawn each time.
    private const int MostWays = 16;

    private readonly ConditionalWeakTable<TModel, Dictionary<TWay, Kept>> _drawn = [];
    private int _entered;

    /// <summary>The drawing of a model.</summary>
    /// <param name="model">What is drawn.</param>
    /// <param name="way">How.</param>
    /// <param name="draw">Depends on the two alone; two who ask at the same moment may both draw, and get one and the same.</param>
    public TDrawing Of(TModel model, TWay way, Func<TDrawing> draw)
    {
        var ways = _drawn.TryGetValue(model, out var entered) ? entered : Enter(model);
        if (Find(ways, way) is { } known)
        {
            return known;
        }

        var drawing = draw();
        lock (ways)
        {
            if (Find(ways, way) is { } first)
            {
                return first;
            }

            if (ways.Count == MostWays)
            {
                ForgetThoseGivenUp(ways);
            }

            if (ways.Count < MostWays)
            {
                ways[way] = new(new(drawing), kept ? drawing : null);
            }

            return drawing;
        }
    }

    // The table keeps the room of its fullest moment, also when its models have long gone: before it is large it begins anew, and what
    // is still shown is drawn once more for whoever asks next.
    private Dictionary<TWay, Kept> Enter(TModel model)
    {
        if (Interlocked.Increment(ref _entered) > SharedDrawings.MostModels)
        {
            Interlocked.Exchange(ref _entered, 1);
            _drawn.Clear();
        }

        return _drawn.GetOrCreateValue(model);
    }

    private static TDrawing? Find(Dictionary<TWay, Kept> ways, TWay way)
    {
        lock (ways)
        {
            return ways.TryGetValue(way, out var kept) && kept.Drawing.TryGetTarget(out var drawing) ? drawing : null;
        }
    }

    private static void ForgetThoseGivenUp(Dictionary<TWay, Kept> ways)
    {
        foreach (var (way, kept) in ways)
        {
            if (!kept.Drawing.TryGetTarget(out _))
            {
                ways.Remove(way);
            }
        }
    }

    private sealed record Kept(WeakReference<TDrawing> Drawing, TDrawing? Held);
}

/// <summary>What holds for shared drawings of any kind.</summary>
internal static class SharedDrawings
{
    /// <summary>How many models of a kind are kept in mind: more than the busiest pages show at a time.</summary>
    public const int MostModels = 512;
}

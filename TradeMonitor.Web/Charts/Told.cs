namespace TradeMonitor.Web.Charts;

/// <summary>
/// What a script has told the page and the page has not given back yet. What comes back is on the reader's screen already, and they may
/// have gone on since: it is not to be shown to them again.
/// </summary>
/// <typeparam name="T">What is told.</typeparam>
public sealed class Told<T>
{
    private readonly List<T> _told = [];

    /// <summary>Notes what was told; what the page shows already it will not give back.</summary>
    public void Note(T value, T shown)
    {
        if (!EqualityComparer<T>.Default.Equals(value, shown))
        {
            _told.Add(value);
        }
    }

    /// <summary>Whether this was told; it and all that was told before are forgotten.</summary>
    public bool Hears(T value)
    {
        var at = _told.IndexOf(value);
        _told.RemoveRange(0, at + 1);
        return at >= 0;
    }
}

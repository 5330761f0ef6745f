using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>The parts of developments that many of them have alike, each kept once: lists of actors and of points, and statuses.</summary>
internal sealed class SharedParts
{
    private readonly Dictionary<string, int> _placeOfList = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _placeOfStatuses = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _lists;
    private readonly List<IReadOnlyDictionary<string, Status>> _statuses;
    private readonly List<Rate> _rates;

    /// <summary>Nothing yet.</summary>
    public SharedParts() : this([], [], [])
    {
    }

    /// <summary>Parts as others gave them away.</summary>
    public SharedParts(List<IReadOnlyList<string>> lists, List<IReadOnlyDictionary<string, Status>> statuses, List<Rate> rates) =>
        (_lists, _statuses, _rates) = (lists, statuses, rates);

    /// <summary>The list of each place.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lists => _lists;

    /// <summary>The statuses of each place.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, Status>> Statuses => _statuses;

    /// <summary>The rate of each place.</summary>
    public IReadOnlyList<Rate> Rates => _rates;

    /// <summary>The rate of a place; null for none.</summary>
    public Rate? Rate(int place) => place == PackedEvent.None ? null : _rates[place];

    /// <summary>The place of an equal list.</summary>
    public int PlaceOf(IReadOnlyList<string> list) => PlaceOf(_placeOfList, _lists, list.Count == 1 ? list[0] : string.Join('\n', list), list);

    /// <summary>The place of equal statuses.</summary>
    public int PlaceOf(IReadOnlyDictionary<string, Status> statuses) => PlaceOf(
        _placeOfStatuses, _statuses, statuses.Count == 0 ? "" : string.Join('\n', statuses.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {(int)s.Value}")), statuses);

    /// <summary>A place for a rate.</summary>
    public int PlaceOf(Rate? rate)
    {
        if (rate is null)
        {
            return PackedEvent.None;
        }

        _rates.Add(rate);
        return _rates.Count - 1;
    }

    /// <summary>Forgets what is needed for finding equal parts only.</summary>
    public void Close()
    {
        _placeOfList.Clear();
        _placeOfStatuses.Clear();
        _placeOfList.TrimExcess();
        _placeOfStatuses.TrimExcess();
    }

    private static int PlaceOf<T>(Dictionary<string, int> places, List<T> parts, string key, T part)
    {
        if (!places.TryGetValue(key, out var place))
        {
            places[key] = place = parts.Count;
            parts.Add(part);
        }

        return place;
    }
}

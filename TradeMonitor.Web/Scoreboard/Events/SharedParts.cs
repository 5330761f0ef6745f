using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>The parts of developments that many of them have alike, each kept once: lists of actors and of points, and statuses.</summary>
internal sealed class SharedParts
{
    private readonly Dictionary<string, int> _placeOfList = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _placeOfStatuses = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _lists = [];
    private readonly List<IReadOnlyDictionary<string, Status>> _statuses = [];
    private readonly List<Rate> _rates = [];

    /// <summary>The list of a place.</summary>
    public IReadOnlyList<string> List(int place) => _lists[place];

    /// <summary>The statuses of a place.</summary>
    public IReadOnlyDictionary<string, Status> Statuses(int place) => _statuses[place];

    /// <summary>The rate of a place; null for none.</summary>
    public Rate? Rate(int place) => place == PackedEvent.None ? null : _rates[place];

    /// <summary>The place of an equal list.</summary>
    public int PlaceOf(IReadOnlyList<string> list) => PlaceOf(_placeOfList, _lists, string.Join('\n', list), list);

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

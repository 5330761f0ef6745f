namespace TradeMonitor.Web.Scoring;

/// <summary>Live events in (date, id) order that say of each its id and day without making it.</summary>
public interface IPlacedEvents : IReadOnlyList<LiveEvent>
{
    /// <summary>The id of the event at a place.</summary>
    string IdAt(int place);

    /// <summary>The day of the event at a place, as <see cref="DateOnly.DayNumber"/>.</summary>
    int DayAt(int place);
}

/// <summary>Names events by their places in a list, as steps do: a place takes four bytes, an id a hundred.</summary>
public static class EventPlaces
{
    /// <summary>Stands for no event.</summary>
    public const int None = -1;

    /// <summary>The id of the event at a place; null for <see cref="None"/>.</summary>
    public static string? IdOf(this IReadOnlyList<LiveEvent> events, int place) =>
        place == None ? null : events is IPlacedEvents placed ? placed.IdAt(place) : events[place].Event.Id;

    /// <summary>The day of the last event up to a day, both as <see cref="DateOnly.DayNumber"/>; null if all come after it.</summary>
    public static int? LastDayUpTo(this IReadOnlyList<LiveEvent> events, int day)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = DayOf(middle) <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : DayOf(low - 1);

        int DayOf(int place) => events is IPlacedEvents placed ? placed.DayAt(place) : events[place].Day;
    }
}

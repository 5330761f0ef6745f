using System.Numerics;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard.Events;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>The packed developments as columns.</summary>
internal static class EventColumns
{
    /// <summary>Writes them.</summary>
    public static void Write(ColumnWriter writer, PackedEvents events)
    {
        writer.Write(events.Rows);
        writer.Write(events.Ids.Text);
        writer.Write(events.Ids.Ends);
        writer.Write(events.Ids.Slots);
        writer.Write(events.Absent.ToArray());
        PartColumns.Write(writer, events.Parts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PackedEvents Read(ColumnReader reader)
    {
        var (rows, text, ends, slots) = (reader.Read<PackedEvent>(), reader.Read<byte>(), reader.Read<int>(), reader.Read<int>());
        var absent = reader.ReadTexts();
        var parts = PartColumns.Read(reader);
        if (ends.Length != rows.Length || !AreEnds(ends, text.Length) || !BitOperations.IsPow2(slots.Length) || slots.Length < 2 * ends.Length || Array.Exists(slots, s => s < 0 || s > ends.Length))
        {
            throw new ColumnFileException("its ids do not fit its rows");
        }

        if (Array.Exists(rows, r => !Fits(r, rows.Length, parts, absent.Length)))
        {
            throw new ColumnFileException("a row names what the file does not hold");
        }

        return new(rows, new(text, ends, slots), parts, absent);
    }

    /// <summary>Whether numbers ascend from 0 or more to a length, so that each stretch between two of them can be taken.</summary>
    internal static bool AreEnds(int[] ends, int length)
    {
        var last = 0;
        return Array.TrueForAll(ends, end => end >= last && (last = end) <= length) && last == length;
    }

    private static bool Fits(in PackedEvent row, int rows, SharedParts parts, int absent) =>
        row.Day >= 0 && row.Day <= DateOnly.MaxValue.DayNumber && row.Expires >= PackedEvent.None && row.Expires <= DateOnly.MaxValue.DayNumber
        && IsPlace(row.Actors, parts.Lists.Count) && IsPlace(row.Points, parts.Lists.Count) && IsPlace(row.Statuses, parts.Statuses.Count)
        && (row.Rate == PackedEvent.None || IsPlace(row.Rate, parts.Rates.Count))
        && row.Action < Codes.All<DevelopmentAction>().Count
        && IsReference(row.Supersedes, rows, absent) && IsReference(row.RespondsTo, rows, absent);

    private static bool IsPlace(int place, int count) => place >= 0 && place < count;

    private static bool IsReference(int to, int rows, int absent) => to < rows && to >= PackedEvent.None - absent;
}

using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard.Events;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>The parts that developments share as columns; each text stands in the file once and is one string when it is read.</summary>
internal static class PartColumns
{
    /// <summary>Writes them.</summary>
    public static void Write(ColumnWriter writer, SharedParts parts)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lists = new List<int>();
        var listEnds = new List<int>();
        foreach (var list in parts.Lists)
        {
            lists.AddRange(list.Select(Place));
            listEnds.Add(lists.Count);
        }

        var statuses = new List<PartStatus>();
        var statusEnds = new List<int>();
        foreach (var some in parts.Statuses)
        {
            statuses.AddRange(some.Select(s => new PartStatus(Place(s.Key), s.Value)));
            statusEnds.Add(statuses.Count);
        }

        PartRate[] rates = [.. parts.Rates.Select(r => new PartRate(PlaceOf(r.FrictionPoint), PlaceOf(r.Measure), Place(r.Unit), r.Before ?? double.NaN, r.After ?? double.NaN))];
        writer.Write([.. texts.Keys]);
        writer.Write<int>([.. lists]);
        writer.Write<int>([.. listEnds]);
        writer.Write<PartStatus>([.. statuses]);
        writer.Write<int>([.. statusEnds]);
        writer.Write<PartRate>(rates);

        int PlaceOf(string? text) => text is null ? PackedEvent.None : Place(text);

        int Place(string text)
        {
            texts.TryAdd(text, texts.Count);
            return texts[text];
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SharedParts Read(ColumnReader reader)
    {
        var texts = reader.ReadTexts();
        var (lists, listEnds) = (reader.Read<int>(), reader.Read<int>());
        var (statuses, statusEnds) = (reader.Read<PartStatus>(), reader.Read<int>());
        var rates = reader.Read<PartRate>();
        if (!EventColumns.AreEnds(listEnds, lists.Length) || !EventColumns.AreEnds(statusEnds, statuses.Length))
        {
            throw new ColumnFileException("its lists do not fit together");
        }

        return new(
            [.. Stretches(listEnds).Select(s => (IReadOnlyList<string>)Array.ConvertAll(lists[s], text => texts[text]))],
            [.. Stretches(statusEnds).Select(s => (IReadOnlyDictionary<string, Status>)statuses[s].ToDictionary(p => texts[p.Point], p => p.Status, StringComparer.Ordinal))],
            [.. rates.Select(r => new Rate
            {
                FrictionPoint = TextOf(r.Point),
                Measure = TextOf(r.Measure),
                Unit = texts[r.Unit],
                Before = double.IsNaN(r.Before) ? null : r.Before,
                After = double.IsNaN(r.After) ? null : r.After,
            })]);

        string? TextOf(int place) => place == PackedEvent.None ? null : texts[place];
    }

    private static IEnumerable<Range> Stretches(int[] ends) => ends.Select((end, i) => (i == 0 ? 0 : ends[i - 1])..end);

    private readonly record struct PartStatus(int Point, Status Status);

    private readonly record struct PartRate(int Point, int Measure, int Unit, double Before, double After);
}

using System.Text.Json;
using TradeMonitor.Tests.Features.Sources;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Features.Answers;

/// <summary>Follows threats and acts again, day by day, straight from the JSON of the shipped record and its codebook.</summary>
internal static class AnswersRecount
{
    private static readonly string[] Threatening = ["threaten", "announce"];
    private static readonly string[] Withdrawing = ["agree", "announce-relief", "pause", "extend-pause", "reduce", "remove", "expire", "strike-down"];

    private static readonly Dictionary<string, string> Sides = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedRecord.Folder, "codebook.json")))
        .RootElement.GetProperty("actions").EnumerateArray().ToDictionary(a => a.GetProperty("code").GetString()!, a => a.GetProperty("side").GetString()!);

    private static readonly HashSet<string> Between = [.. CitationRecount.Rows("friction-points")
        .Where(p => CitationRecount.Texts(p, "imposedBy").Concat(CitationRecount.Texts(p, "affects")).Intersect(["US", "CN"]).Count() == 2)
        .Select(p => p.GetProperty("id").GetString()!)];

    private static readonly Row[] Rows = [.. CitationRecount.Rows("developments").Select(Row.Of)];

    /// <summary>Each threat of a side by id, with what came of it and after how many days.</summary>
    public static Dictionary<string, (string Result, int? Days)> Threats(string actor, DateOnly asOf) => Of(asOf)
        .Where(r => r.Actors.Contains(actor) && r.IsWord && Threatening.Contains(r.Action) && r.Points.Any(Between.Contains))
        .ToDictionary(r => r.Id, r => Follow(r, actor, asOf));

    /// <summary>Each deed of a side that pushes one way by id, with the days to the first answer of the other.</summary>
    public static Dictionary<string, int?> Acts(string actor, string other, string side, DateOnly asOf)
    {
        var all = Of(asOf).ToList();
        return all.Where(r => !r.IsWord && Sides[r.Action] == side && r.Actors.Contains(actor) && !r.Actors.Contains(other)).ToDictionary(
            r => r.Id,
            r => all.Where(a => a.RespondsTo == r.Id && a.Day >= r.Day && a.Actors.Contains(other) && !a.Actors.Contains(actor))
                .Select(a => (int?)(a.Day.DayNumber - r.Day.DayNumber)).Min());
    }

    private static (string Result, int? Days) Follow(Row threat, string actor, DateOnly asOf)
    {
        var open = threat.Points.Where(Between.Contains).ToHashSet();
        for (var day = threat.Day.AddDays(1); day <= asOf; day = day.AddDays(1))
        {
            var done = Of(asOf).Where(r => r.Day == day && r.Actors.Contains(actor)).ToList();
            if (done.Any(r => !r.IsWord && Sides[r.Action] == "escalating" && r.Points.Any(open.Contains)))
            {
                return ("carried-out", day.DayNumber - threat.Day.DayNumber);
            }

            foreach (var back in done.Where(r => Withdrawing.Contains(r.Action)))
            {
                open.ExceptWith(back.Points);
            }

            if (open.Count == 0)
            {
                return ("withdrawn", day.DayNumber - threat.Day.DayNumber);
            }
        }

        return ("open", null);
    }

    private static IEnumerable<Row> Of(DateOnly asOf) =>
        Rows.Where(r => r.Day <= asOf && r.Actors.Intersect(["US", "CN"]).Any() && (r.Points.Length == 0 || r.Points.Any(Between.Contains)));

    private sealed record Row(string Id, DateOnly Day, string[] Actors, string[] Points, string Action, bool IsWord, string? RespondsTo)
    {
        public static Row Of(JsonElement row) => new(
            row.GetProperty("id").GetString()!, CitationRecount.Day(row, "date")!.Value, CitationRecount.Texts(row, "actors"), CitationRecount.Texts(row, "frictionPoints"),
            row.GetProperty("action").GetString()!, row.GetProperty("directness").GetString() == "word", row.GetProperty("respondsTo").GetString());
    }
}

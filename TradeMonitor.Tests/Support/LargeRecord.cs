using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeMonitor.Tests.Support;

/// <summary>The shipped record with made-up developments beside its own: same points, actors and actions, other days, and answers among them.</summary>
internal static class LargeRecord
{
    /// <summary>Writes the record into a folder; the same count and seed write the same.</summary>
    public static void Write(string folder, int developments, int seed)
    {
        var random = new Random(seed);
        var shipped = Path.Combine(AppContext.BaseDirectory, "Record");
        foreach (var file in Directory.EnumerateFiles(shipped, "*.json"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var path = Path.Combine(folder, "developments.json");
        var rows = JsonNode.Parse(File.ReadAllText(path))!.AsArray();
        var own = rows.Count;
        var first = new DateOnly(2018, 3, 8);
        var days = new DateOnly(2026, 10, 1).DayNumber - first.DayNumber;
        // Bursts: half of them within weeks of one of forty days.
        var bursts = Enumerable.Range(0, 40).Select(_ => random.Next(days)).ToArray();
        for (var i = own; i < developments; i++)
        {
            var row = rows[random.Next(own)]!.DeepClone().AsObject();
            var day = random.Next(2) == 0 ? random.Next(days) : Math.Clamp(bursts[random.Next(bursts.Length)] + random.Next(-20, 21), 0, days);
            row["id"] = string.Create(CultureInfo.InvariantCulture, $"made-up-{i:00000}");
            row["date"] = first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            row["headline"] = string.Create(CultureInfo.InvariantCulture, $"Made up {i}: {row["headline"]}");
            row["respondsTo"] = null;
            row["rate"] = null;
            row["statusAfter"] = new JsonObject();
            rows.Add(row);
        }

        AddAnswers([.. rows.Skip(own).Select(r => r!.AsObject()).OrderBy(r => (string)r["date"]!, StringComparer.Ordinal)], random);
        File.WriteAllText(path, rows.ToJsonString());
    }

    // A third answers one of the thirty before it.
    private static void AddAnswers(List<JsonObject> made, Random random)
    {
        for (var i = 30; i < made.Count; i++)
        {
            if (random.Next(3) == 0 && made[i - 1 - random.Next(30)] is var act && (string)act["date"]! != (string)made[i]["date"]!)
            {
                made[i]["respondsTo"] = (string)act["id"]!;
            }
        }
    }
}

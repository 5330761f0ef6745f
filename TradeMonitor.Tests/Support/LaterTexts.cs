using System.Text.Json;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Support;

/// <summary>
/// What the record's own JSON tells of days after a given one: ids and sentences that stand in no row known by it and not in the reference
/// text of friction points either, which may tell of any day.
/// </summary>
internal static class LaterTexts
{
    private const int Shortest = 18;

    private static readonly (DateOnly Day, string? Text)[] All =
    [
        .. ShippedRecord.Developments.SelectMany(d => new[] { (d.Date, d.Id), (d.Date, d.Headline), (d.Date, d.Detail), (d.Date, d.Note), (d.Date, d.Dispute) }),
        .. ShippedRecord.Engagements.SelectMany(e => new[] { (e.LastDay, e.Id), (e.LastDay, e.Title), (e.LastDay, e.Note), (e.LastDay, e.Dispute) }.Concat(e.Readouts.Select(r => (e.LastDay, (string?)r.Gist)))),
        .. ShippedRecord.Deadlines.SelectMany(d => new[] { (d.AnnouncedOn, d.Id), (d.AnnouncedOn, d.Title), (d.OutcomeOn ?? DateOnly.MaxValue, d.OutcomeNote) }),
        .. ShippedRecord.Commitments.SelectMany(c => c.FollowThrough.Select(f => (f.Date, (string?)f.Gist)).Append((c.MadeOn, c.Id)).Append((c.MadeOn, c.Undertaking)).Append((c.StatusOn, c.Note))),
        .. Read<Cooperation>("cooperation").SelectMany(c => new[] { (c.StartedOn, c.Id), (c.StartedOn, c.Title), (DateOnly.MaxValue, (string?)c.Gist) }),
    ];

    /// <summary>The texts that nothing shown as of the day may hold.</summary>
    public static IReadOnlyList<string> After(DateOnly day)
    {
        var known = string.Join('\n', All.Where(t => t.Day <= day).Select(t => t.Text)
            .Concat(ShippedRecord.FrictionPoints.SelectMany(p => new[] { p.Id, p.Title, p.Summary, p.LegalBasis })));
        return [.. All.Where(t => t.Day > day).Select(t => t.Text).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(t => t.Length >= Shortest && !known.Contains(t, StringComparison.Ordinal))];
    }

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(ShippedRecord.Folder, file + ".json")), ShippedRecord.Json)!;
}

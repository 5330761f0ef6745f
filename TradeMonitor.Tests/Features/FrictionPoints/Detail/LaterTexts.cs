using System.Text.Json;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Features.FrictionPoints.Detail;

/// <summary>What the record's own JSON tells of days after a given one, and of no day up to it.</summary>
internal static class LaterTexts
{
    private static readonly (DateOnly Day, string? Text)[] All =
    [
        .. ShippedRecord.Developments.SelectMany(d => new[] { (d.Date, d.Headline), (d.Date, d.Detail), (d.Date, d.Note), (d.Date, d.Dispute) }),
        .. ShippedRecord.Engagements.SelectMany(e => new[] { (e.LastDay, e.Title), (e.LastDay, e.Note) }),
        .. Read<Deadline>("deadlines").SelectMany(d => new[] { (d.AnnouncedOn, d.Title), (d.OutcomeOn ?? DateOnly.MaxValue, d.OutcomeNote) }),
        .. Read<Commitment>("commitments").SelectMany(c => c.FollowThrough.Select(f => (f.Date, (string?)f.Gist)).Append((c.MadeOn, c.Undertaking)).Append((c.StatusOn, c.Note))),
    ];

    public static IReadOnlyList<string> After(DateOnly day)
    {
        var known = All.Where(t => t.Day <= day).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(t => t.Day > day && !known.Contains(t.Text)).Select(t => t.Text).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(ShippedRecord.Folder, file + ".json")), ShippedRecord.Json)!;
}

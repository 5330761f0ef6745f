using System.Globalization;
using System.Text.Json;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoreboard.Columns;

/// <summary>All that a view says on some days as lines of text, with every figure to its last bit.</summary>
internal static class ViewText
{
    public static List<string> Of(RecordView view, IEnumerable<DateOnly> days)
    {
        var rows = view.Rows;
        List<string> lines =
        [
            .. rows.Events.Select(Json), .. rows.FrictionPoints.Select(Json), .. rows.Engagements.Select(Json), .. rows.Commitments.Select(Json),
            .. rows.Deadlines.Select(Json), .. rows.Assessments.Select(Json), .. rows.Cooperation.Select(Json), .. rows.Indicators.Select(Json),
            .. view.Between(DateOnly.MinValue, DateOnly.MaxValue).Select(Weight),
            .. view.Points.Select(p => $"{p.Point.Id}: {string.Join(' ', p.Events.Select(Weight))} {string.Join(' ', p.Statuses)} {string.Join(' ', p.Levels.Days)} {string.Join(' ', p.Directions.Runs)}"),
            .. view.Relationships.Select(r => r.ToString()),
        ];
        foreach (var day in days)
        {
            lines.AddRange(view.BoardOn(day).Points.Select(Reading));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{view.CountUpTo(day)} {view.NewestDevelopmentOn(day)} {(view.MainPair is { } pair ? view.HistoryOf(pair, day).On(day) : null)}"));
        }

        return lines;
    }

    public static DateOnly[] Days(int seed, int count = 12)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new DateOnly(2018, 1, 1).AddDays(random.Next(3300)))];
    }

    private static string Reading(PointReading p)
    {
        var parts = p.History.DirectionOn(p.AsOf).Parts.Select(part => part.ToString());
        return string.Create(CultureInfo.InvariantCulture,
            $"{p.Point.Id} {p.AsOf} {p.Status} {p.StatusSince} {p.Level} {p.Label} {p.LabelSince} {p.IsStale} {p.Direction} {p.LastDevelopmentOn} {p.NextDeadlineOn} {p.Assessment} {string.Join(' ', p.LastYear)} {p.History.StatusOn(p.AsOf)} {string.Join(' ', parts)}");
    }

    private static string Weight(LiveEvent e) => string.Create(CultureInfo.InvariantCulture, $"{e.Event.Id} {e.Day} {e.Class} {e.Impact} {e.Answers}");

    private static string Json<T>(T row) => JsonSerializer.Serialize(row, RecordJson.Options);
}

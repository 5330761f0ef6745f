using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Calendar;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Writes deadlines as an iCalendar document (RFC 5545, RFC 7986); the same deadlines give the same bytes, whatever the hour.</summary>
/// <param name="host">Where the product is reached: scheme, host and path base.</param>
/// <param name="urls">Links that keep the day and the pair that are asked for.</param>
internal sealed class CalendarFeed(Uri host, AppUrls urls)
{
    /// <summary>What the document is.</summary>
    public const string ContentType = TalksUrls.CalendarFeedType + "; charset=utf-8";

    // Deadlines change rarely; nobody needs to be told within the hour.
    private const string AskAgain = "P1D";

    private static readonly int[] WarningDays = [30, 7, 1];

    /// <summary>The document.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="events">In the order written.</param>
    public byte[] Write(string name, IReadOnlyList<DeadlineEvent> events)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//TradeMonitor//Deadlines//EN", Method = "PUBLISH" };
        calendar.AddProperty("NAME", Clean(name));
        calendar.AddProperty("X-WR-CALNAME", Clean(name));
        calendar.AddProperty("X-PUBLISHED-TTL", AskAgain);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", AskAgain);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        foreach (var deadline in events)
        {
            calendar.Events.Add(Event(deadline));
        }

        return System.Text.Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent Event(DeadlineEvent told)
    {
        var d = told.Deadline;
        var recorded = new CalDateTime(told.RecordedAt.UtcDateTime);
        var entry = new CalendarEvent
        {
            Uid = $"deadline-{d.Id}@trademonitor",
            Summary = Clean(Summary(told)),
            Description = Clean(Description(told)),
            Start = new CalDateTime(d.Date),
            End = new CalDateTime(d.Date.AddDays(1)), // exclusive
            DtStamp = recorded,
            LastModified = recorded,
            Sequence = told.Sequence,
            Status = told.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent, // a deadline keeps nobody busy
            Url = new Uri(host, urls.Deadline(d.Id).TrimStart('/')),
            Categories = [Words.Of(d.Kind), .. told.Points.Select(p => Words.Of(p.Category)).Distinct()],
        };
        if (d.Outcome == DeadlineOutcome.Pending && !told.IsCancelled)
        {
            foreach (var days in WarningDays)
            {
                entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = Clean($"{Formats.Count(days, "day")} left: {d.Title}"), Trigger = new Trigger(Duration.FromDays(-days)) });
            }
        }

        return entry;
    }

    private static string Summary(DeadlineEvent told) => told switch
    {
        { IsWithdrawn: true } => $"Withdrawn: {told.Deadline.Title}",
        { Deadline.Outcome: DeadlineOutcome.Pending } => told.Deadline.Title,
        _ => $"{Words.Of(told.Deadline.Outcome)}: {told.Deadline.Title}",
    };

    private static string Description(DeadlineEvent told)
    {
        var d = told.Deadline;
        string?[] lines =
        [
            told.IsWithdrawn ? "A newer record no longer has this deadline." : null,
            DeadlineWords.Outcome(d) is { } outcome ? $"Outcome: {outcome}.{(d.OutcomeNote is { } note ? $" {note}" : "")}" : null,
            d.Outcome == DeadlineOutcome.Pending && !told.IsWithdrawn ? DeadlineWords.IfNobodyActs(d.Kind) : null,
            $"{Words.Of(d.Kind)}, announced {Formats.Day(d.AnnouncedOn)}.",
            told.Points.Count > 0 ? $"On: {string.Join("; ", told.Points.Select(p => p.Title))}." : null,
            told.Publishers.Count > 0 ? $"Sources: {string.Join("; ", told.Publishers)}." : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    // Texts of an imported record may hold characters that no line of the format can.
    private static string Clean(string text) =>
        string.Concat(text.Where(c => c == '\n' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeMonitor.Tests.Api;

/// <summary>
/// A calendar as a strict reader takes it in: written from RFC 5545 for the tests, knowing nothing of the library that writes. It refuses
/// whatever the grammar of a line, the nesting or the count of a property does not allow.
/// </summary>
internal sealed partial record IcsDocument(IReadOnlyList<(string Name, string Value)> Properties, IReadOnlyList<IcsDocument.Event> Events)
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "SEQUENCE", "URL", "LAST-MODIFIED", "TRANSP"];

    public static IcsDocument Read(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\r)\n|\r(?!\n)", text);
        var lines = text[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));

        var open = new Stack<string>();
        var calendar = new List<(string, string)>();
        var events = new List<Event>();
        List<(string Name, string Value)> entry = [], alarm = [];
        List<string> alarms = [];
        foreach (var line in Unfold(lines))
        {
            var match = ContentLine().Match(line);
            Assert.True(match.Success, $"no content line: {line}");
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            switch (name)
            {
                case "BEGIN":
                    Assert.Equal(value switch { "VCALENDAR" => "", "VEVENT" => "VCALENDAR", "VALARM" => "VEVENT", _ => "?" }, open.TryPeek(out var outer) ? outer : "");
                    open.Push(value);
                    break;
                case "END":
                    Assert.Equal(open.Pop(), value);
                    if (value == "VALARM")
                    {
                        Assert.Equal(["ACTION", "DESCRIPTION", "TRIGGER"], alarm.Select(p => p.Name).Order());
                        alarms.Add(alarm.Single(p => p.Name == "TRIGGER").Value);
                        alarm = [];
                    }
                    else if (value == "VEVENT")
                    {
                        events.Add(Event.Of(entry, alarms));
                        (entry, alarms) = ([], []);
                    }

                    break;
                default:
                    (open.Peek() switch { "VALARM" => alarm, "VEVENT" => entry, _ => calendar }).Add((name + match.Groups["parameters"].Value, value));
                    break;
            }
        }

        Assert.Empty(open);
        Assert.Equal(["2.0"], calendar.Where(p => p.Item1 == "VERSION").Select(p => p.Item2));
        Assert.Single(calendar, p => p.Item1 == "PRODID");
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        return new(calendar, events);
    }

    private static List<string> Unfold(string[] lines)
    {
        var whole = new List<string>();
        foreach (var line in lines)
        {
            if (line[0] == ' ')
            {
                whole[^1] += line[1..];
            }
            else
            {
                whole.Add(line);
            }
        }

        return whole;
    }

    [GeneratedRegex("""^(?<name>[A-Z0-9-]+)(?<parameters>(;[A-Z0-9-]+=("[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(?<value>[^\p{Cc}]*)$""")]
    private static partial Regex ContentLine();

    internal sealed record Event(string Uid, DateOnly Start, DateOnly End, string Stamp, string Modified, string Status, int Sequence, string Summary, string Description, string Url, IReadOnlyList<string> Alarms)
    {
        public static Event Of(List<(string Name, string Value)> properties, List<string> alarms)
        {
            var byName = properties.ToLookup(p => p.Name.Split(';')[0], p => p.Value);
            Assert.All(Once, name => Assert.Single(byName[name]));
            Assert.Equal(["DTEND;VALUE=DATE", "DTSTART;VALUE=DATE"], properties.Select(p => p.Name).Where(n => n.StartsWith("DTSTART", StringComparison.Ordinal) || n.StartsWith("DTEND", StringComparison.Ordinal)).Order());
            Assert.Matches(@"^\d{8}T\d{6}Z$", byName["DTSTAMP"].Single());
            Assert.Matches("^(CONFIRMED|CANCELLED)$", byName["STATUS"].Single());
            Assert.True(Uri.IsWellFormedUriString(byName["URL"].Single(), UriKind.Absolute));
            return new(
                Text(byName["UID"].Single()), Day(byName["DTSTART"].Single()), Day(byName["DTEND"].Single()), byName["DTSTAMP"].Single(), byName["LAST-MODIFIED"].Single(), byName["STATUS"].Single(),
                int.Parse(byName["SEQUENCE"].Single(), NumberStyles.None, CultureInfo.InvariantCulture), Text(byName["SUMMARY"].Single()), Text(byName["DESCRIPTION"].Single()), byName["URL"].Single(), alarms);
        }

        private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

        // A value of type TEXT: backslash, comma, semicolon and newline are escaped, nothing else is.
        private static string Text(string value)
        {
            Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[,;]|(?<!\\)(\\\\)*\\[^\\,;nN]", value);
            return Escaped().Replace(value, m => m.Value[1] is 'n' or 'N' ? "\n" : m.Value[1..]);
        }
    }

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escaped();
}

using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Charts.Exports;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Lists;

/// <summary>Draws up the length of both lists over time; pure.</summary>
public static class ListsChart
{
    // Below five the axis would be divided by parts of one.
    private const int LowestTop = 5;

    /// <summary>The chart: a step for each list, and one for the restrictions that apply.</summary>
    public static ChartModel Of(TwoLists lists, ListsAddress address)
    {
        var days = address.Days(lists.FirstDay, lists.AsOf);
        DateOnly[] drawn = [.. lists.ChangeDays.Where(days.Contains).Append(days.From).Append(days.To).Distinct().Order()];
        ChartSeries[] series =
        [
            new("Friction list", SeriesKind.Step, ChartTone.Primary, Points(drawn, lists.FrictionOn)),
            new("In force or eased", SeriesKind.Step, ChartTone.Muted, Points(drawn, d => Applying(lists, d))),
            new("Cooperation list", SeriesKind.Step, ChartTone.Primary, Points(drawn, lists.CooperationOn), dashed: true),
        ];
        var title = Title(lists, address.Since);
        return new(
            ListsChartSource.Lists, title,
            $"Length of the friction list and of the cooperation list over {address.RangeWords} up to {Formats.Day(lists.AsOf)}. {title}. {Formats.Count(Applying(lists, lists.AsOf), "restriction")} in force or eased.",
            days, ValueAxis.Around(series.SelectMany(s => s.Points).Select(p => p.Value ?? 0).Append(LowestTop), decimals: 0),
            new("Restrictions with a live status; lines of cooperation begun and not completed; each length holds until the next", Basis(lists), lists.AsOf),
            [.. series], subtitle: "Length of both lists by day");
    }

    /// <summary>Every day of the chart with every count, for files.</summary>
    public static FigureTable ByDay(TwoLists lists, ListsAddress address)
    {
        var days = address.Days(lists.FirstDay, lists.AsOf);
        return new(
            ["day", "friction_list", "in_force", "eased", "suspended", "pending", "cooperation_list"],
            [.. Enumerable.Range(0, days.Length + 1).Select(days.From.AddDays).Select(day =>
            {
                var standings = lists.StandingsOn(day);
                return (IReadOnlyList<object?>)[day, standings.Values.Sum(), .. Enum.GetValues<FrictionStanding>().Select(s => (object?)standings[s]), lists.CooperationOn(day)];
            })]);
    }

    /// <summary><c>Friction list 38, up 4 since 23 Nov 2025; cooperation list 18, up 3</c>.</summary>
    public static string Title(TwoLists lists, DateOnly since)
    {
        var (friction, cooperation) = (lists.FrictionOn(lists.AsOf), lists.CooperationOn(lists.AsOf));
        return $"Friction list {friction}, {Change(friction - lists.FrictionOn(since))} since {Formats.Day(since)}; cooperation list {cooperation}, {Change(cooperation - lists.CooperationOn(since))}";
    }

    /// <summary>What the lists rest on.</summary>
    public static string Basis(TwoLists lists) =>
        $"{Formats.Count(lists.Friction.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count(), "restriction")}, {Formats.Count(lists.Cooperation.Count, "line")} of cooperation on record";

    private static string Change(int by) => by switch { 0 => "unchanged", > 0 => $"up {by}", _ => $"down {-by}" };

    private static int Applying(TwoLists lists, DateOnly day)
    {
        var standings = lists.StandingsOn(day);
        return standings[FrictionStanding.InForce] + standings[FrictionStanding.Eased];
    }

    private static Sequence<ChartPoint> Points(DateOnly[] days, Func<DateOnly, int> count) => days.Select(d => new ChartPoint(d, count(d))).ToSequence();
}

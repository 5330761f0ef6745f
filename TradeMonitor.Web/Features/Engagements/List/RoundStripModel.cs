using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Engagements.List;

/// <summary>Rounds along the years, one lane for each level, placed so that no mark covers another; pure.</summary>
/// <param name="Days">What the axis shows.</param>
/// <param name="Lanes">By rank.</param>
/// <param name="LeftOut">How many older rounds are not drawn.</param>
public sealed record RoundStripModel(DayRange Days, IReadOnlyList<RoundLane> Lanes, int LeftOut)
{
    /// <summary>The narrowest that the plot becomes, in CSS pixels; below it scrolls.</summary>
    public const int NarrowestPlot = 760;

    /// <summary>Side of the square that a mark takes, in CSS pixels: as large as a finger needs.</summary>
    public const int MarkSide = 24;

    /// <summary>Marks drawn at most; beyond them the list is the better chart.</summary>
    public const int MostMarks = 300;

    /// <summary>The first days of the years on the axis.</summary>
    public IEnumerable<DateOnly> Years => Enumerable.Range(Days.From.Year, Days.To.Year - Days.From.Year + 1).Select(year => new DateOnly(year, 1, 1));

    /// <summary>Places the rounds of a list.</summary>
    /// <param name="list">What a filter leaves; its levels are the lanes, and its first round begins the axis whatever the filter leaves.</param>
    public static RoundStripModel Of(EngagementList list)
    {
        var from = new DateOnly((list.Since ?? list.AsOf).Year, 1, 1);
        var days = new DayRange(from, list.AsOf > from ? list.AsOf : from.AddDays(1));
        var drawn = list.Found.Take(MostMarks).Select(f => f.Engagement).ToLookup(e => e.Level);
        return new(days, [.. list.Gaps.Select(g => Lane(g.Level, LevelGaps.InOrder(drawn[g.Level]), days))], Math.Max(0, list.Found.Count - MostMarks));
    }

    private static RoundLane Lane(ActorLevel level, IReadOnlyList<Engagement> rounds, DayRange days)
    {
        var room = MarkSide / (double)NarrowestPlot;
        var ends = new List<double>(); // where the last mark of each row ends
        var marks = new List<RoundMark>();
        foreach (var round in rounds)
        {
            var place = days.Position(round.LastDay);
            var row = ends.FindIndex(end => end <= place);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = place + room;
            marks.Add(new(round, place, row));
        }

        return new(level, Math.Max(1, ends.Count), marks);
    }
}

/// <summary>The rounds of one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rows">Rows of marks, 1 or more.</param>
/// <param name="Marks">Oldest first.</param>
public sealed record RoundLane(ActorLevel Level, int Rows, IReadOnlyList<RoundMark> Marks);

/// <summary>One round.</summary>
/// <param name="Engagement">The round.</param>
/// <param name="Position">Of the day on which it closed, 0 at the left edge to 1 at the right one.</param>
/// <param name="Row">From 0 at the top.</param>
public sealed record RoundMark(Engagement Engagement, double Position, int Row);

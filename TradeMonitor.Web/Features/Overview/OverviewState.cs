using System.Globalization;
using TradeMonitor.Web.Charts;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>What the overview's URL asks for beside the day and the pair.</summary>
/// <param name="Range">Of the tension chart.</param>
/// <param name="Cell">The open cell of the friction map; null if none is.</param>
/// <param name="AllPoints">Whether the map shows every point.</param>
/// <param name="Problem">What in the URL was not taken, as sentences; null if all is well.</param>
public sealed record OverviewState(TensionRange Range, HeatCell? Cell, bool AllPoints, string? Problem)
{
    /// <summary>Id of the element that tells of the open cell: its links lead there, with and without a script.</summary>
    public const string MonthId = "month";

    private const string All = "all";
    private const char Separator = '~';
    private const string MonthFormat = "yyyy-MM";

    /// <summary>Id of the published series below the tension chart; null for none.</summary>
    public string? Indicator { get; init; }

    /// <summary>Reads the parameters <c>range</c>, <c>cell</c>, <c>points</c> and <c>indicator</c>.</summary>
    public static OverviewState Read(string? range, string? cell, string? points, string? indicator = null)
    {
        var (chosen, rangeProblem) = TensionRange.Read(range);
        var (open, cellProblem) = ReadCell(cell);
        var pointsProblem = string.IsNullOrEmpty(points) || points == All ? null : $"points: '{Formats.Quote(points)}' is not known; use all, or leave it out.";
        var problem = string.Join(' ', new[] { rangeProblem is null ? null : $"{rangeProblem} Showing {chosen.Words}.", cellProblem, pointsProblem }.OfType<string>());
        return new(chosen, open, points == All, problem.Length == 0 ? null : problem) { Indicator = string.IsNullOrWhiteSpace(indicator) ? null : indicator };
    }

    /// <summary>The overview with another range.</summary>
    public string WithRange(AppUrls urls, TensionRange range) => Beside(urls.Overview(range.Query, Cell is null ? null : Code(Cell), Points(AllPoints)));

    /// <summary>The overview with another cell open, or with none.</summary>
    public string WithCell(AppUrls urls, HeatCell? cell) => Beside(urls.Overview(Range.Query, cell is null ? null : Code(cell), Points(AllPoints))) + (cell is null ? "" : "#" + MonthId);

    /// <summary>The overview with all points on the map, or with the first rows.</summary>
    public string WithPoints(AppUrls urls, bool all) => Beside(urls.Overview(Range.Query, Cell is null ? null : Code(Cell), Points(all)));

    private string Beside(string address) => Indicator is null ? address : AppUrls.With(address, TalksUrls.IndicatorKey, Indicator);

    private static string? Points(bool all) => all ? All : null;

    private static string Code(HeatCell cell) => cell.RowId + Separator + cell.Month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    private static (HeatCell? Cell, string? Problem) ReadCell(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        var at = text.LastIndexOf(Separator);
        return at > 0 && DateOnly.TryParseExact(text[(at + 1)..], MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? (new(text[..at], month), null)
            : (null, $"cell: '{Formats.Quote(text)}' is not a point and a month. Use the form point~2025-10.");
    }
}

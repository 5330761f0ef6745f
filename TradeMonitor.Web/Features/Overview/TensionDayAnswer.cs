using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Overview;

/// <summary>The tension index of a day in the API and on the command line, 0–100, with the ends of its interval and the label of the relationship's direction.</summary>
/// <param name="Date">The day.</param>
/// <param name="Index">T.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Label">Direction of the relationship.</param>
/// <param name="SustainedDays">Consecutive days up to this one on which all four tests of sustained reduction hold.</param>
internal sealed record TensionDayAnswer(DateOnly Date, double Index, double Low, double High, DirectionLabel Label, int SustainedDays)
{
    public static TensionDayAnswer Of(DateOnly date, RelationshipDay day) =>
        new(date, day.Tension, day.TensionLow, day.TensionHigh, day.Label, day.SustainedDays);
}

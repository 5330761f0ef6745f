namespace TradeMonitor.Web.Scoring;

/// <summary>A label from a day (<see cref="DateOnly.DayNumber"/>) on, until the next run.</summary>
public readonly record struct LabelRun(int FirstDay, DirectionLabel Label) : IFromDay;

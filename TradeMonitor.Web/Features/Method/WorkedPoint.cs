using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Method;

/// <summary>The direction and level of a friction point on a day, taken apart.</summary>
/// <param name="Point">The point.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Direction">Its direction.</param>
/// <param name="Level">Its level.</param>
/// <param name="Steps">Every development up to the day, newest first.</param>
public sealed record WorkedPoint(FrictionPoint Point, DateOnly AsOf, DirectionReading Direction, LevelReading Level, IReadOnlyList<WorkedStep> Steps)
{
    /// <summary>The pressure of the end of a truce, in the units of S; 0 without.</summary>
    public double Pressure => Direction.Parts.Where(p => p.IsDeadline).Sum(p => p.Value) * Direction.Mass;
}

/// <summary>One development of a worked point.</summary>
/// <param name="Trace">Its factors.</param>
/// <param name="Headline">What happened.</param>
/// <param name="ToDirection">Its part of B.</param>
/// <param name="ToLevel">Its part of the level.</param>
public sealed record WorkedStep(TracedContribution Trace, string Headline, double ToDirection, double ToLevel);

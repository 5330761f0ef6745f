using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>How restrictive a point stands on a day, and which events made it so.</summary>
/// <param name="Level">0–1.</param>
/// <param name="Status">The status in effect; where nothing is in effect, the strongest pending one.</param>
/// <param name="Decisive">The status whose factor makes the level: a pending one outweighs what is in effect where it would be harsher.</param>
/// <param name="StatusBy">Id of the event that set the decisive status.</param>
/// <param name="Rate">Standing rate in percent; null if none is known.</param>
/// <param name="RateBy">Id of the event that set the standing rate.</param>
/// <param name="SeverityBy">Id of the event whose rate enters the level, standing or pending; null where the category alone sets the severity.</param>
public sealed record LevelReading(
    double Level, Status? Status, Status? Decisive, string? StatusBy, double? Rate, string? RateBy, string? SeverityBy)
{
    /// <summary>Nothing in effect and nothing pending.</summary>
    public static LevelReading None { get; } = new(0, null, null, null, null, null, null);

    /// <summary>
    /// What each event contributes; sums to <see cref="Level"/>. A level rests on its status and, for a tariff, on its rate:
    /// where two events set them, each has half.
    /// </summary>
    public IEnumerable<KeyValuePair<string, double>> Parts()
    {
        if (StatusBy is null)
        {
            yield break;
        }

        if (SeverityBy is null || SeverityBy == StatusBy)
        {
            yield return new(StatusBy, Level);
            yield break;
        }

        yield return new(StatusBy, Level / 2);
        yield return new(SeverityBy, Level - Level / 2);
    }
}

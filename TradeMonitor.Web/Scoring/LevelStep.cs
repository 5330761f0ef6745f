using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoring;

/// <summary>A <see cref="LevelReading"/> in 32 bytes, with events named by their places among those of the point.</summary>
/// <param name="Level">0–1.</param>
/// <param name="RateFigure">Standing rate in percent; not a number if none is known.</param>
/// <param name="StatusBy">Place of the event that set the decisive status.</param>
/// <param name="RateBy">Place of the event that set the standing rate.</param>
/// <param name="SeverityBy">Place of the event whose rate enters the level.</param>
/// <param name="StatusCode">One above the status; 0 for none.</param>
/// <param name="DecisiveCode">One above the decisive status; 0 for none.</param>
internal readonly record struct LevelStep(double Level, double RateFigure, int StatusBy, int RateBy, int SeverityBy, byte StatusCode, byte DecisiveCode)
{
    /// <summary>Packs a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="places">The place of each event of the point.</param>
    public static LevelStep Of(LevelReading reading, IReadOnlyDictionary<string, int> places) => new(
        reading.Level, reading.Rate ?? double.NaN, PlaceOf(reading.StatusBy, places), PlaceOf(reading.RateBy, places), PlaceOf(reading.SeverityBy, places),
        CodeOf(reading.Status), CodeOf(reading.Decisive));

    /// <summary>The reading.</summary>
    /// <param name="events">The events of the point.</param>
    public LevelReading Reading(IReadOnlyList<LiveEvent> events) => new(
        Level, StatusOf(StatusCode), StatusOf(DecisiveCode), events.IdOf(StatusBy),
        double.IsNaN(RateFigure) ? null : RateFigure, events.IdOf(RateBy), events.IdOf(SeverityBy));

    /// <summary>Whether it names only events among so many.</summary>
    public bool IsWithin(int events) => InRange(StatusBy, events) && InRange(RateBy, events) && InRange(SeverityBy, events);

    private static bool InRange(int place, int events) => place >= EventPlaces.None && place < events;

    private static int PlaceOf(string? id, IReadOnlyDictionary<string, int> places) => id is null ? EventPlaces.None : places[id];

    private static byte CodeOf(Status? status) => (byte)(status is { } known ? (int)known + 1 : 0);

    private static Status? StatusOf(byte code) => code == 0 ? null : (Status)(code - 1);
}

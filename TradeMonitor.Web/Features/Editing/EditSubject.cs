using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>What a form is about, as it stood when the form was opened.</summary>
public sealed record EditSubject
{
    /// <summary>The current day: what happened cannot be dated later.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Name of whoever edits, for rows that say who wrote them.</summary>
    public required string Editor { get; init; }

    /// <summary>Definitions and examples at hand.</summary>
    public required Codebook? Codebook { get; init; }

    /// <summary>The friction point; null where the form is about none.</summary>
    public PointHistory? Point { get; init; }

    /// <summary>Version of the point that is on screen; 0 where there is none.</summary>
    public long Version { get; init; }

    /// <summary>The row that is to be corrected; null where a new one is written.</summary>
    public IRecordRow? Row { get; init; }

    /// <summary>The newest developments of the point, to be answered, newest first.</summary>
    public IReadOnlyList<Development> Recent { get; init; } = [];

    /// <summary>The standing rate of the point in percent; null if none is known.</summary>
    public double? StandingRate => Point?.Levels.At(Today.DayNumber).Rate;
}

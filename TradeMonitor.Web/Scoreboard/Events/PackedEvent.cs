using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Events;

/// <summary>A development as the method reads it, with its weight, in 64 bytes; what does not fit stands in the tables of <see cref="PackedEvents"/>.</summary>
internal readonly record struct PackedEvent
{
    /// <summary>Stands for no day, no place in a table and no reference.</summary>
    public const int None = -1;

    /// <summary><see cref="DateOnly.DayNumber"/>.</summary>
    public required int Day { get; init; }
    /// <summary><see cref="DateOnly.DayNumber"/> of the end of a truce, or <see cref="None"/>.</summary>
    public required int Expires { get; init; }
    /// <summary>Place of the list of actors.</summary>
    public required int Actors { get; init; }
    /// <summary>Place of the list of points.</summary>
    public required int Points { get; init; }
    /// <summary>Place of the statuses.</summary>
    public required int Statuses { get; init; }
    /// <summary>Place of the rate, or <see cref="None"/>.</summary>
    public required int Rate { get; init; }
    /// <summary>Row that it says it answers, or <see cref="None"/>; below that stands the place of an id that no row has.</summary>
    public required int RespondsTo { get; init; }
    /// <summary>Row that it corrects, likewise.</summary>
    public required int Supersedes { get; init; }
    /// <summary>USD billion; not a number where unknown.</summary>
    public required double Trade { get; init; }
    /// <summary>0–1; not a number where unknown.</summary>
    public required double Coverage { get; init; }
    public required byte Action { get; init; }
    public required byte Directness { get; init; }
    public required byte Certainty { get; init; }
    /// <summary>One above the level; 0 for none.</summary>
    public required byte ActorLevel { get; init; }
    public required bool Retracted { get; init; }
    /// <summary>Whether it counts: it is not retracted and no row corrects it.</summary>
    public bool IsLive { get; init; }
    /// <summary>Whether it is an answer to <see cref="RespondsTo"/> that makes ρ apply.</summary>
    public bool IsAnswer { get; init; }
    /// <summary>Its <see cref="EventClass"/>, while it is live.</summary>
    public byte Class { get; init; }
    /// <summary>w · m · k · g, while it is live.</summary>
    public double Impact { get; init; }
}

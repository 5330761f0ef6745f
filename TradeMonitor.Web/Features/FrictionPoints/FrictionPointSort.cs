using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.FrictionPoints;

/// <summary>What the list can be sorted by.</summary>
public enum FrictionPointColumn { Title, Direction, Level, Status, LastDevelopment, NextDeadline, Category, Id }

/// <summary>An order of the list; rows without a value come last either way, ties go by id.</summary>
/// <param name="Column">By what.</param>
/// <param name="Descending">Largest, newest or last first; <c>-</c> in front of the column's code.</param>
public sealed record FrictionPointSort(FrictionPointColumn Column, bool Descending)
{
    /// <summary>The harshest first.</summary>
    public static FrictionPointSort Default { get; } = new(FrictionPointColumn.Level, true);

    /// <summary>Reads <c>level</c>, <c>-level</c> and so on.</summary>
    public static bool TryParse(string text, out FrictionPointSort sort)
    {
        var descending = text.StartsWith('-');
        var known = Codes.TryParse<FrictionPointColumn>(descending ? text[1..] : text, out var column);
        sort = known ? new(column, descending) : Default;
        return known;
    }

    /// <inheritdoc/>
    public override string ToString() => (Descending ? "-" : "") + Column.Code();
}

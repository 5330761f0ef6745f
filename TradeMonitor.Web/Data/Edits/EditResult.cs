using TradeMonitor.Web.Data.History;

namespace TradeMonitor.Web.Data.Edits;

/// <summary>What became of an edit.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>It is in the record and in the history; also the answer to an edit that had been applied before.</summary>
    /// <param name="OpId">The edit.</param>
    public sealed record Saved(Guid OpId) : EditResult;

    /// <summary>Somebody else was faster; nothing was stored.</summary>
    /// <param name="Versions">The versions of the points now.</param>
    /// <param name="Since">What was done to them since they were on screen, oldest first.</param>
    public sealed record Stale(IReadOnlyDictionary<string, long> Versions, IReadOnlyList<HistoryEntry> Since) : EditResult;

    /// <summary>Something in it is wrong; nothing was stored.</summary>
    public sealed record Refused(IReadOnlyList<EditFault> Faults) : EditResult;
}

/// <summary>What is wrong with one field of an edit, as a sentence for whoever edits.</summary>
/// <param name="Field">Path of the field within its row, such as <c>rate.after</c>; <c>reason</c> for the edit's own.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record EditFault(string Field, string Message);

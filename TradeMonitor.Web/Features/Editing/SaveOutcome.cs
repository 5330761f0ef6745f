namespace TradeMonitor.Web.Features.Editing;

/// <summary>What became of a form that was sent.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>It is in the record.</summary>
    public sealed record Saved : SaveOutcome;

    /// <summary>Somebody else was faster; nothing was stored.</summary>
    public sealed record Stale(IReadOnlyList<ChangeMade> Since) : SaveOutcome;

    /// <summary>Something in it is wrong; nothing was stored.</summary>
    public sealed record Refused(IReadOnlyList<FormFault> Faults) : SaveOutcome;

    /// <summary>Whoever sent it may not, or the store cannot be written; nothing was stored, and the form is kept.</summary>
    public sealed record NotSaved(string Sentence) : SaveOutcome;
}

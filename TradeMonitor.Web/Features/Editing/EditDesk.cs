using System.Data.Common;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>What an open form needs of the product: reading, drafts, saving, and the time.</summary>
public sealed class EditDesk(EditQueries queries, EditCommands commands, DraftCommands drafts, TimeProvider clock)
{
    /// <summary>Opens a form, with the draft that is kept of it; or says why it cannot be opened.</summary>
    internal async Task<(EditState? State, string? Notice)> OpenAsync(FormAddress address, DateOnly today, CancellationToken cancellation)
    {
        var decision = await commands.MayEditAsync(cancellation);
        if (!decision.IsGranted)
        {
            return (null, decision.Refusal.Sentence);
        }

        if (EditForms.Find(address.Code) is not { } form || await queries.FindAsync(form, address.PointId, address.RowId, today, decision.Editor.Name, cancellation) is not { } subject)
        {
            return (null, "There is no such form, or the record has no such row.");
        }

        var state = EditState.New(form, subject, clock.GetUtcNow());
        return (await drafts.FindAsync(address.Key, cancellation) is { Draft.IsChanged: true } kept ? state.Restore(kept) : state, null);
    }

    /// <summary>What saving would do to the scores; null, with the faults in the form, if it cannot be saved as it is.</summary>
    internal async Task<EditPreview?> PreviewAsync(EditState state, AsOfContext lookedAt, CancellationToken cancellation)
    {
        var read = state.Read();
        return read.Faults.Count > 0 ? null : await queries.PreviewAsync(read.Rows, lookedAt.Day, state.Subject.Point?.Point.Id, lookedAt.Relationship, cancellation);
    }

    /// <summary>Saves a form; a stale one comes back with both versions to be merged.</summary>
    /// <returns>The form to go on with, and whether it is saved.</returns>
    internal async Task<(EditState State, bool Saved, string? Notice)> SaveAsync(EditState state, FormAddress address, DateOnly today, CancellationToken cancellation)
    {
        var read = state.Read();
        if (read.Faults.Count > 0)
        {
            return (state, false, null);
        }

        switch (await commands.SaveAsync(state.Form, read.Rows, state.Values, state.Subject, state.OpId, cancellation))
        {
            case SaveOutcome.Saved:
                await drafts.DropAsync(address.Key, cancellation);
                return (state, true, null);
            case SaveOutcome.Refused refused:
                state.Take(refused.Faults);
                return (state, false, null);
            case SaveOutcome.Stale stale:
                return await queries.FindAsync(state.Form, address.PointId, address.RowId, today, state.Subject.Editor, cancellation) is { } now
                    ? (state.MergeWith(now, stale.Since), false, null)
                    : (state, false, "What this form is about is no longer in the record.");
            case SaveOutcome.NotSaved not:
                return (state, false, not.Sentence);
            default:
                throw new InvalidOperationException("A form comes back saved, stale, refused or not saved.");
        }
    }

    /// <summary>Keeps what the form holds; a sentence about it.</summary>
    internal async Task<string> KeepAsync(EditState state, FormAddress address, CancellationToken cancellation)
    {
        try
        {
            return await drafts.KeepAsync(address.Key, state.ToDraft(clock.GetUtcNow()), cancellation) is { } refusal ? $"Draft not kept. {refusal}" : "Draft kept.";
        }
        catch (DbException)
        {
            return "The draft could not be kept just now; the form stays as it is.";
        }
    }

    /// <summary>Drops the draft.</summary>
    internal Task DropAsync(FormAddress address, CancellationToken cancellation) => drafts.DropAsync(address.Key, cancellation);
}

/// <summary>Which form is open, of what.</summary>
/// <param name="Code">Of the form.</param>
/// <param name="PointId">The friction point; null where the form is about none.</param>
/// <param name="RowId">The row to be changed; null for a new one.</param>
internal sealed record FormAddress(string Code, string? PointId, string? RowId)
{
    /// <summary>The name under which its draft is kept.</summary>
    public string Key => $"{Code}~{PointId}~{RowId}";
}

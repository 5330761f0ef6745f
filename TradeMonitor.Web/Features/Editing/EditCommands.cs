using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Saves what a form makes. Asks the store at that moment whether whoever sends it may.</summary>
public sealed class EditCommands(CurrentEditor current, RecordEdits edits)
{
    /// <summary>Whether whoever is here may edit.</summary>
    public Task<Decision> MayEditAsync(CancellationToken cancellation = default) => current.RequireAsync(Policies.Edit, cancellation);

    /// <summary>Saves what a form makes, once, however often it is sent.</summary>
    /// <param name="form">The form.</param>
    /// <param name="rows">Its rows, without fault.</param>
    /// <param name="values">What it holds: why, and on which source.</param>
    /// <param name="subject">What it is about, as it was on screen.</param>
    /// <param name="opId">The edit.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SaveOutcome> SaveAsync(
        EditForm form, IReadOnlyList<IRecordRow> rows, IReadOnlyDictionary<string, string> values, EditSubject subject, Guid opId, CancellationToken cancellation = default)
    {
        var decision = await MayEditAsync(cancellation);
        if (!decision.IsGranted)
        {
            return new SaveOutcome.NotSaved(decision.Refusal.Sentence);
        }

        var read = new FormReader(values);
        var edit = new RecordEdit
        {
            OpId = opId,
            Kind = form.Kind,
            Rows = rows,
            Reason = read.Text(EditForm.ReasonField),
            Source = rows.OfType<Development>().SelectMany(d => d.Sources).Concat(read.List(EditForm.SourcesField)).FirstOrDefault(),
            Replaces = subject.Row ?? subject.Point?.Point,
            Seen = subject.Point is { } point ? new Dictionary<string, long> { [point.Point.Id] = subject.Version } : [],
        };
        try
        {
            return await edits.ApplyAsync(edit, decision.Editor.AsAuthor(), cancellation) switch
            {
                EditResult.Stale stale => new SaveOutcome.Stale([.. stale.Since.Select(h => new ChangeMade(h.EditorName, h.At, h.Kind, h.Reason))]),
                EditResult.Refused refused => new SaveOutcome.Refused([.. refused.Faults.Select(f => new FormFault(f.Field, f.Message))]),
                _ => new SaveOutcome.Saved(),
            };
        }
        catch (StoreException e)
        {
            return new SaveOutcome.NotSaved($"{e.Message} Your form is kept; try again.");
        }
    }
}

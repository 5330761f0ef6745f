using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Keeps forms that are not saved yet, for the person who fills them in.</summary>
public sealed class DraftCommands(CurrentEditor current, IDbContextFactory<AppDb> databases, WriteGate gate)
{
    // The longest form of ours, twice over (as it was opened and as it is), has about 50,000 characters.
    private const int Longest = 100_000;

    /// <summary>The draft of a form; null if there is none.</summary>
    /// <param name="key">Which form, of what.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<KeptDraft?> FindAsync(string key, CancellationToken cancellation = default)
    {
        if (await PersonAsync(cancellation) is not { } person)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var content = await db.Drafts.AsNoTracking().Where(d => d.PersonId == person && d.Key == key).Select(d => d.Content).SingleOrDefaultAsync(cancellation);
        if (content is null)
        {
            return null;
        }

        var draft = JsonSerializer.Deserialize<EditDraft>(content, RecordJson.Options)!;
        return new(draft, await db.History.AnyAsync(h => h.OpId == draft.OpId, cancellation));
    }

    /// <summary>Keeps a draft in place of the one before. Null if it is kept, else why not in one sentence.</summary>
    public async Task<string?> KeepAsync(string key, EditDraft draft, CancellationToken cancellation = default)
    {
        var content = JsonSerializer.Serialize(draft, RecordJson.Options);
        if (content.Length > Longest)
        {
            return "This is too long to be kept as a draft; shorten it, or save it.";
        }

        var decision = await current.RequireAsync(Policies.Edit, cancellation);
        if (!decision.IsGranted)
        {
            return decision.Refusal.Sentence;
        }

        var person = decision.Editor.PersonId;

        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Drafts.FindAsync([person, key], cancellation) is { } stored)
        {
            (stored.Content, stored.KeptAt) = (content, draft.KeptAt);
        }
        else
        {
            db.Add(new StoredDraft { PersonId = person, Key = key, Content = content, KeptAt = draft.KeptAt });
        }

        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Drops a draft that is saved or given up.</summary>
    public async Task DropAsync(string key, CancellationToken cancellation = default)
    {
        if (await PersonAsync(cancellation) is not { } person)
        {
            return;
        }

        using var turn = await gate.EnterAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Drafts.Where(d => d.PersonId == person && d.Key == key).ExecuteDeleteAsync(cancellation);
    }

    private async Task<string?> PersonAsync(CancellationToken cancellation) =>
        (await current.RequireAsync(Policies.Edit, cancellation)).Editor?.PersonId;
}

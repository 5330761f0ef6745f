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
    // A draft is a handful of texts; what is larger is no form of ours.
    private const int Longest = 100_000;

    /// <summary>The draft of a form; null if there is none.</summary>
    /// <param name="key">Which form, of what.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<EditDraft?> FindAsync(string key, CancellationToken cancellation = default)
    {
        if (await PersonAsync(cancellation) is not { } person)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var content = await db.Drafts.AsNoTracking().Where(d => d.PersonId == person && d.Key == key).Select(d => d.Content).SingleOrDefaultAsync(cancellation);
        return content is null ? null : JsonSerializer.Deserialize<EditDraft>(content, RecordJson.Options);
    }

    /// <summary>Keeps a draft in place of the one before.</summary>
    public async Task KeepAsync(string key, EditDraft draft, CancellationToken cancellation = default)
    {
        var content = JsonSerializer.Serialize(draft, RecordJson.Options);
        if (content.Length > Longest || await PersonAsync(cancellation) is not { } person)
        {
            return;
        }

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

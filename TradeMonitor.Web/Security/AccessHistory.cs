using System.Text.Json.Serialization;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Data.History;
using TradeMonitor.Web.Data.People;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Security;

/// <summary>How acts on who may come in stand in the history.</summary>
internal static class AccessHistory
{
    /// <summary>The subject of their entries; the row is the address.</summary>
    public const string Subject = "people";

    /// <summary>Somebody opened or closed a way in of their own: took up an invitation, came back by a recovery link, was linked to the provider or parted from it; within the transaction that keeps it, which must hold the write lock.</summary>
    /// <param name="db">Whose transaction it is.</param>
    /// <param name="person">Who.</param>
    /// <param name="kind">What they did.</param>
    /// <param name="from">Where from.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task AppendAsync(AppDb db, Person person, EditKind kind, string from, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await new HistoryLog(db).AppendAsync(
            kind, Subject, person.Email!, new EditAuthor(person.Id, person.DisplayName, from), now,
            null, new PersonState(person.Role, MaySignIn: true), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>What somebody may do, as the history tells it.</summary>
/// <param name="Role">As what.</param>
/// <param name="MaySignIn">Whether they may come in at all.</param>
/// <param name="OpenSessions">Null, and left out, where an act neither counts nor ends them.</param>
internal sealed record PersonState(Role Role, bool MaySignIn, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? OpenSessions = null);

/// <summary>What a link that was handed out lets somebody do, as the history tells it.</summary>
internal sealed record LinkState(Role Role, DateTimeOffset ExpiresAt);

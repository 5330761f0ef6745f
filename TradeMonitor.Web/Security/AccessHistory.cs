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

    /// <summary>Somebody took up their invitation, or came back by a recovery link; within the transaction that keeps it, which must hold the write lock.</summary>
    public static async Task ComeInAsync(AppDb db, Person person, bool isNew, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await new HistoryLog(db).AppendAsync(
            isNew ? EditKind.AcceptInvitation : EditKind.UseRecoveryLink, Subject, person.Email!, new EditAuthor(person.Id, person.DisplayName, "web, by a link"), now,
            null, new PersonState(person.Role, MaySignIn: true, OpenSessions: 0), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>What somebody may do, as the history tells it.</summary>
internal sealed record PersonState(Role Role, bool MaySignIn, int OpenSessions);

/// <summary>What a link that was handed out lets somebody do, as the history tells it.</summary>
internal sealed record LinkState(Role Role, DateTimeOffset ExpiresAt);

namespace TradeMonitor.Web.Domain;

/// <summary>What somebody did; the verb of an entry in the history.</summary>
public enum EditKind
{
    ChangeStatus, AddDevelopment, CorrectDevelopment, RetractDevelopment,
    AddFrictionPoint, EditFrictionPoint, AddSource, EditSource, FollowUpCommitment, DecideDeadline, Assess, WithdrawAssessment,
    ImportRecord,
    Invite, AcceptInvitation, IssueRecoveryLink, UseRecoveryLink, LinkProvider, UnlinkProvider, WithdrawLink, ChangeRole, ShutOut, LetIn, EndSessions,
    KeepSnapshot, WithdrawSnapshot,
}

/// <summary>What an entry in the history can be about.</summary>
public static class EditKinds
{
    /// <summary>Whether it is a person's edit of rows of the record; the others are imports, acts on who may come in and snapshots, which belong to no friction point.</summary>
    public static bool IsOfRows(this EditKind kind) => kind < EditKind.ImportRecord;
}

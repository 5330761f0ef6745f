namespace TradeMonitor.Web.Domain;

/// <summary>What somebody did to the record; the verb of an entry in the history.</summary>
public enum EditKind
{
    ChangeStatus, AddDevelopment, CorrectDevelopment, RetractDevelopment,
    AddFrictionPoint, EditFrictionPoint, AddSource, EditSource, FollowUpCommitment, DecideDeadline, Assess, WithdrawAssessment,
}

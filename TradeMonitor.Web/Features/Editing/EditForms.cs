using TradeMonitor.Web.Features.Editing.Forms;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>Every form, by its code in the address.</summary>
public static class EditForms
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EditForm> All { get; } =
    [
        new ChangeStatusForm(), new AddDevelopmentForm(), new CorrectDevelopmentForm(), new RetractDevelopmentForm(), new AddFrictionPointForm(),
        new EditFrictionPointForm(), new AddSourceForm(), new EditSourceForm(), new FollowThroughForm(), new OutcomeForm(),
        new AssessForm(), new WithdrawAssessmentForm(),
    ];

    /// <summary>The form of a code; null if there is none.</summary>
    public static EditForm? Find(string? code) => All.FirstOrDefault(f => f.Code == code);
}

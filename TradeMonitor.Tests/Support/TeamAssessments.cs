using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Data.Edits;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Support;

/// <summary>Judgements of a team lead in a running application.</summary>
internal static class TeamAssessments
{
    /// <summary>A judgement of today, for a month.</summary>
    public static Assessment Of(string point, AssessedDirection label, string reason = "Talks have stalled since the summer.") => new()
    {
        Id = $"{point}-assessed-2026-11-23",
        FrictionPoint = point,
        Label = label,
        Reason = reason,
        MadeOn = TradeMonitorApp.Today,
        ExpiresOn = TradeMonitorApp.Today.AddDays(30),
        MadeBy = "Ada Lead",
        Sources = ["src-ey-nov25"],
        WithdrawnOn = null,
    };

    public static async Task<Assessment> AssessAsync(this TradeMonitorApp app, Assessment assessment)
    {
        var edit = new RecordEdit { OpId = Guid.NewGuid(), Kind = EditKind.Assess, Rows = [assessment], Reason = assessment.Reason, Source = "src-ey-nov25" };
        var result = await app.Services.GetRequiredService<RecordEdits>()
            .ApplyAsync(edit, new("lead-1", assessment.MadeBy, "test"), TestContext.Current.CancellationToken);
        Assert.IsType<EditResult.Saved>(result);
        return assessment;
    }
}

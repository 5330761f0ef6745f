using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Features.Editing;
using TradeMonitor.Web.Scoreboard;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Features.Editing;

/// <summary>What the forms make of what a team lead writes.</summary>
public class EditFormTests
{
    private const string Fentanyl = "us-ieepa-fentanyl-tariff";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly RecordView View = new(new(new()), new()
    {
        FrictionPoints = ShippedRecord.FrictionPoints, Events = [.. ShippedRecord.Developments.Select(ScoringEvent.From)], Engagements = ShippedRecord.Engagements,
        Commitments = [], Deadlines = [], KnownOn = null,
    }, ["US", "CN"]);

    [Fact]
    public void ChangedStatus_IsADevelopmentThatBringsItAbout()
    {
        var row = Assert.IsType<Development>(Assert.Single(Make("status", [
            ("statusAfter", "in-force"), ("date", "2026-11-20"), ("rate.after", "15"), ("sources", "src-ey-nov25"), ("reason", "Duty back at 15% by order")]).Rows));

        Assert.Equal((DevelopmentAction.Impose, Directness.Deed, new DateOnly(2026, 11, 20), Status.InForce), (row.Action, row.Directness, row.Date, row.StatusAfter[Fentanyl]));
        Assert.Equal((0, 15), (row.Rate!.Before, row.Rate.After));
        Assert.Equal("2026-11-20-us-ieepa-fentanyl-tariff-in-force-beef", row.Id);
        Assert.Equal(["US"], row.Actors);
    }

    [Theory]
    [InlineData("under-investigation", DevelopmentAction.Investigate)]
    [InlineData("threatened", DevelopmentAction.Threaten)]
    [InlineData("announced", DevelopmentAction.Announce)]
    [InlineData("in-force", DevelopmentAction.Impose)]
    [InlineData("partly-suspended", DevelopmentAction.Pause)]
    [InlineData("suspended", DevelopmentAction.Pause)]
    [InlineData("eased", DevelopmentAction.Reduce)]
    [InlineData("removed", DevelopmentAction.Remove)]
    [InlineData("expired", DevelopmentAction.Expire)]
    public void Status_ImpliesWhatHappened(string status, DevelopmentAction action) =>
        Assert.Equal(action, Make("status", [("statusAfter", status), ("date", "2026-11-20"), ("sources", "s"), ("reason", "r")]).Rows.OfType<Development>().Single().Action);

    [Fact]
    public void StatusPutRight_LeavesTheDirectionAlone()
    {
        var rows = Make("status", [("statusAfter", "suspended"), ("date", "2026-11-20"), ("action", "statement"), ("sources", "s"), ("reason", "r")]).Rows;

        var preview = EditPreview.Of(View, rows, Today, Fentanyl, "us-cn");

        var point = preview.Points[0];
        Assert.Equal(point.Before!.Direction.Score, point.After.Direction.Score);
        Assert.Equal(Status.Suspended, point.After.Status);
    }

    [Fact]
    public void AnnouncementWithItsEffect_IsTwoRowsInOneGo()
    {
        var rows = Make("development", [
            ("headline", "Duty to rise to 30%"), ("date", "2026-11-01"), ("action", "announce"), ("detail", "By order."), ("actors", "US"), ("statusAfter", "in-force"),
            ("rate.before", "0"), ("rate.after", "30"), ("effect.date", "2026-11-15"), ("certainty", "confirmed"), ("sources", "s"), ("reason", "r")]).Rows.Cast<Development>().ToList();

        Assert.Equal(2, rows.Count);
        Assert.Equal((DevelopmentAction.Announce, Directness.Word, Status.Announced), (rows[0].Action, rows[0].Directness, rows[0].StatusAfter[Fentanyl]));
        Assert.Equal((DevelopmentAction.Impose, Directness.Deed, Status.InForce, new DateOnly(2026, 11, 15)), (rows[1].Action, rows[1].Directness, rows[1].StatusAfter[Fentanyl], rows[1].Date));
        Assert.Equal(rows[0].Id + "-effect", rows[1].Id);
    }

    [Fact]
    public void RateBefore_IsPrefilledFromTheStandingRate() =>
        Assert.Equal("0", EditForms.Find("development")!.Initial(Subject()).GetValueOrDefault("rate.before"));

    [Fact]
    public void SourceNamedForTheFirstTime_IsWrittenWithTheRowThatRestsOnIt()
    {
        var rows = Make("status", [
            ("statusAfter", "eased"), ("date", "2026-11-20"), ("reason", "r"),
            ("newSource.title", "Order of 20 November"), ("newSource.publisher", "Federal Register"), ("newSource.url", "https://example.org/x"), ("newSource.kind", "official")]).Rows;

        var source = Assert.Single(rows.OfType<Source>());
        Assert.Equal([source.Id], Assert.Single(rows.OfType<Development>()).Sources);
        Assert.Equal("src-federal-register-order-of-20-november-beef", source.Id);
    }

    [Fact]
    public void CorrectionWithoutAChange_IsTheSameRow()
    {
        foreach (var development in ShippedRecord.Developments.Where(d => d.FrictionPoints.Contains(Fentanyl)))
        {
            var subject = Subject() with { Row = development };
            var form = EditForms.Find("correct")!;
            var values = new Dictionary<string, string>(form.Initial(subject)) { ["reason"] = "r" };

            var row = Assert.IsType<Development>(Assert.Single(FormRows.Of(form, values, subject, "beef").Rows));

            Assert.Equal(Json(development with { FrictionPoints = [], StatusAfter = new Dictionary<string, Status>() }), Json(row with { FrictionPoints = [], StatusAfter = new Dictionary<string, Status>() }));
            Assert.Equal(development.FrictionPoints.Order(), row.FrictionPoints.Order());
            Assert.Equal(development.StatusAfter.OrderBy(s => s.Key), row.StatusAfter.OrderBy(s => s.Key));
        }

        static string Json(Development d) => System.Text.Json.JsonSerializer.Serialize(d, Web.Data.Record.RecordJson.Options);
    }

    [Fact]
    public void Retraction_CanBeTakenBack()
    {
        var development = ShippedRecord.Developments.First(d => d.FrictionPoints.Contains(Fentanyl));
        var form = EditForms.Find("retract")!;
        var values = new Dictionary<string, string> { ["reason"] = "r" };

        var retracted = (Development)Assert.Single(FormRows.Of(form, values, Subject() with { Row = development }, "beef").Rows);
        var back = (Development)Assert.Single(FormRows.Of(form, values, Subject() with { Row = retracted }, "beef").Rows);

        Assert.True(retracted.Retracted);
        Assert.Null(back.Retracted);
    }

    [Theory]
    [InlineData("status", "statusAfter,sources,reason")]
    [InlineData("development", "headline,action,detail,sources,reason")]
    [InlineData("assess", "label,reason")]
    [InlineData("retract", "reason")]
    public void BlankForm_NamesEachFieldThatIsMissing(string code, string fields)
    {
        var form = EditForms.Find(code)!;
        var subject = code == "retract" ? Subject() with { Row = ShippedRecord.Developments[0] } : Subject();
        var values = form.Initial(subject).Where(v => v.Key != "statusAfter").ToDictionary();

        Assert.Equal(fields.Split(','), FormRows.Of(form, values, subject, "beef").Faults.Select(f => f.Field));
    }

    [Fact]
    public void Assessment_IsTheLeadsOwn_AndMovesNoScore()
    {
        var rows = Make("assess", [("label", "escalating"), ("expiresOn", "2027-01-31"), ("reason", "The talks have failed")]).Rows;

        var row = Assert.IsType<Assessment>(Assert.Single(rows));
        Assert.Equal((Fentanyl, AssessedDirection.Escalating, "The talks have failed", "Ada Lead", Today, new DateOnly(2027, 1, 31)),
            (row.FrictionPoint, row.Label, row.Reason, row.MadeBy, row.MadeOn, row.ExpiresOn));
        var point = Assert.Single(EditPreview.Of(View, rows, Today, Fentanyl, "us-cn").Points);
        Assert.Equal((point.Before!.Direction, point.Before.Label, point.Before.Level), (point.After.Direction, point.After.Label, point.After.Level));
        Assert.Empty(point.Parts);
    }

    [Fact]
    public void Assessment_SaysWhatTheMethodSays() =>
        Assert.Equal(["Computed: holding.", "As computed.", "Computed: holding."],
            EditForms.Find("assess")!.Fields(Subject()).Single(f => f.Name == "label").Options.Select(o => o.Help));

    [Fact]
    public void WithdrawnAssessment_StaysAsOfEarlierDays()
    {
        var made = (Assessment)Make("assess", [("label", "narrowing"), ("expiresOn", "2027-01-31"), ("reason", "r")]).Rows[0] with { MadeOn = Today.AddDays(-9) };
        var form = EditForms.Find("withdraw-assessment")!;

        var row = (Assessment)Assert.Single(FormRows.Of(form, new Dictionary<string, string> { ["reason"] = "Overtaken" }, Subject() with { Row = made }, "beef").Rows);

        Assert.Null(Assessment.StandingOn([row], Today));
        Assert.Equal(made.Id, Assessment.StandingOn([row], Today.AddDays(-1))?.Id);
        Assert.False(form.Fits(Subject() with { Row = row }));
    }

    [Theory]
    [InlineData("date", "2026-13-40", "'2026-13-40' is not a day; use YYYY-MM-DD")]
    [InlineData("rate.after", "much", "'much' is not a number; write 12.5, without a sign for percent")]
    [InlineData("statusAfter", "gone", "'gone' cannot be chosen here")]
    [InlineData("rate.after", "1e999", "'1e999' is not a number; write 12.5, without a sign for percent")]
    public void UnreadableField_SaysWhatWouldBeRight(string field, string text, string message)
    {
        var read = Make("status", [("statusAfter", "eased"), ("date", "2026-11-20"), ("sources", "s"), ("reason", "r"), (field, text)]);

        Assert.Equal(new FormFault(field, message), Assert.Single(read.Faults));
    }

    private static FormRows Make(string code, (string Field, string Value)[] values)
    {
        var form = EditForms.Find(code)!;
        var all = new Dictionary<string, string>(form.Initial(Subject()));
        foreach (var (field, value) in values)
        {
            all[field] = value;
        }

        return FormRows.Of(form, all, Subject(), "beef");
    }

    private static EditSubject Subject() => new() { Today = Today, Editor = "Ada Lead", Codebook = null, Point = View.FindPoint(Fentanyl), Version = 1 };
}

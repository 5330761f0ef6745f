using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>Adds what happened; announcement and effect as two rows in one go.</summary>
public sealed class AddDevelopmentForm : EditForm
{
    private const string EffectOn = "effect.date", EffectAction = "effect.action";

    /// <inheritdoc/>
    public override string Code => "development";

    /// <inheritdoc/>
    public override EditKind Kind => EditKind.AddDevelopment;

    /// <inheritdoc/>
    public override string Lead => "Everyone watching sees it at once. A development can be corrected or retracted later; it is never lost.";

    /// <inheritdoc/>
    public override string Title(EditSubject subject) => "Add a development";

    /// <inheritdoc/>
    public override bool Fits(EditSubject subject) => subject.Point is not null;

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields(EditSubject subject)
    {
        var fields = DevelopmentFields.Of(subject).ToList();
        fields.InsertRange(fields.FindIndex(f => f.Name == "certainty"),
        [
            new(EffectOn, "Took effect on", FieldKind.Day) { Help = "Adds a second row for the effect. Leave blank if it has none yet." },
            new(EffectAction, "Effect", FieldKind.Choice) { Options = FormOptions.Deeds(subject.Codebook, "As the announcement implies") },
        ]);
        return fields;
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Initial(EditSubject subject) => new Dictionary<string, string>
    {
        ["date"] = Formats.Iso(subject.Today),
        ["actors"] = string.Join(", ", subject.Point!.Point.ImposedBy),
        ["rate.before"] = DevelopmentFields.Number(subject.StandingRate),
        ["certainty"] = Certainty.Confirmed.Code(),
        ["tradeCoveredUsdBn"] = DevelopmentFields.Number(subject.Point.Point.TradeCoveredUsdBn?.Value),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<IRecordRow> Rows(FormReader form, EditSubject subject, string mark)
    {
        var point = subject.Point!.Point.Id;
        var said = DevelopmentFields.Read(form, point, (day, headline) => RowIds.Of(Formats.Iso(day), headline, mark));
        // A standing rate that stays where it is says nothing about a change.
        said = said with { Rate = said.Rate is { After: null } ? null : said.Rate };
        if (form.DayOrNull(EffectOn) is not { } effectOn)
        {
            return [said];
        }

        if ((form.CodeOrNull<DevelopmentAction>(EffectAction) ?? Effect(said.Action)) is not { } action)
        {
            form.Fault(EffectAction, "is missing; this action implies no effect, so choose one");
            return [said];
        }

        return
        [
            said with { StatusAfter = said.Directness == Directness.Word ? Announced(said) : said.StatusAfter },
            said with
            {
                Id = said.Id + "-effect", Date = effectOn, Action = action, Directness = Directness.Deed,
                Headline = $"{said.Headline}: in effect", RespondsTo = null,
                Note = said.Note ?? "Effect of what was announced on " + Formats.Day(said.Date) + ".",
            },
        ];
    }

    // What is announced is announced on its day; the status that the form names begins with the effect.
    private static Dictionary<string, Status> Announced(Development said) =>
        said.StatusAfter.Count > 0 && said.Action.SideOf() == Side.Escalating ? said.StatusAfter.ToDictionary(s => s.Key, _ => Status.Announced) : [];

    private static DevelopmentAction? Effect(DevelopmentAction said) => said switch
    {
        DevelopmentAction.Threaten or DevelopmentAction.Announce => DevelopmentAction.Impose,
        DevelopmentAction.AnnounceRelief or DevelopmentAction.Agree or DevelopmentAction.Propose => DevelopmentAction.Reduce,
        _ when said.DirectnessOf() == Directness.Deed => said,
        _ => null,
    };
}

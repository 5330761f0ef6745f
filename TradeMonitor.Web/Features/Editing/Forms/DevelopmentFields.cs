using TradeMonitor.Web.Data.Edits;
using System.Globalization;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing.Forms;

/// <summary>The fields of a development, which adding and correcting share.</summary>
internal static class DevelopmentFields
{
    public static IReadOnlyList<FormField> Of(EditSubject subject) =>
    [
        new("headline", "Headline", FieldKind.Line) { Required = true, Help = "At most 14 words, yours." },
        new("date", "Day", FieldKind.Day) { Required = true, Help = "Of the announcement; the effect is a row of its own." },
        new("action", "Action", FieldKind.Choice) { Required = true, Options = FormOptions.Actions(subject.Codebook) },
        new("detail", "What happened", FieldKind.Text) { Required = true, Longest = EditTexts.LongestText },
        new("actors", "Who acted", FieldKind.Codes) { Required = true, Help = "Jurisdiction codes: US, CN. A joint act has both." },
        new("statusAfter", "Status after it", FieldKind.Choice) { Options = FormOptions.Statuses(subject.Codebook, "Unchanged") },
        new("rate.before", "Rate before, %", FieldKind.Number) { Help = "The standing rate, unless you know better." },
        new("rate.after", "Rate after, %", FieldKind.Number) { Help = "Of a word: the rate that is planned." },
        new("certainty", "Certainty", FieldKind.Choice) { Required = true, Options = FormOptions.Certainties(subject.Codebook) },
        new("sources", "Sources", FieldKind.Sources) { Required = true },
        new("respondsTo", "Answers", FieldKind.Choice) { Options = FormOptions.Answerable(subject), Seldom = true, Help = "Only where a source says so." },
        new("directness", "Deed or word", FieldKind.Choice) { Options = FormOptions.Directnesses(subject.Codebook, "As the action implies"), Seldom = true },
        new("actorLevel", "Level of the actor", FieldKind.Choice) { Options = FormOptions.Levels(subject.Codebook, "Government, the usual"), Seldom = true },
        new("courtOrBody", "Court or body", FieldKind.Line) { Seldom = true },
        new("tradeCoveredUsdBn", "Trade covered, bn USD", FieldKind.Number) { Seldom = true },
        new("coverageShare", "Part of the measure that a relief covers, 0–1", FieldKind.Number) { Seldom = true },
        new("expiresOn", "Ends on", FieldKind.Day) { Seldom = true, Help = "Of a pause or truce." },
        new("frictionPoints", "Also on these points", FieldKind.Codes) { Seldom = true, Help = "Ids, separated by commas.", Longest = 2000 },
        new("dispute", "Who says what, if sources conflict", FieldKind.Text) { Seldom = true, Longest = EditTexts.LongestText },
        new("note", "Note", FieldKind.Text) { Seldom = true, Longest = EditTexts.LongestText },
    ];

    /// <summary>The values of a row that stands.</summary>
    public static Dictionary<string, string> Of(Development d, string pointId) => new()
    {
        ["headline"] = d.Headline,
        ["date"] = Formats.Iso(d.Date),
        ["action"] = d.Action.Code(),
        ["detail"] = d.Detail,
        ["actors"] = string.Join(", ", d.Actors),
        ["statusAfter"] = d.StatusAfter.TryGetValue(pointId, out var status) ? status.Code() : "",
        ["rate.before"] = Number(d.Rate?.Before),
        ["rate.after"] = Number(d.Rate?.After),
        ["certainty"] = d.Certainty.Code(),
        ["sources"] = string.Join(", ", d.Sources),
        ["respondsTo"] = d.RespondsTo ?? "",
        ["directness"] = d.Directness == d.Action.DirectnessOf() ? "" : d.Directness.Code(),
        ["actorLevel"] = d.ActorLevel?.Code() ?? "",
        ["courtOrBody"] = d.CourtOrBody ?? "",
        ["tradeCoveredUsdBn"] = Number(d.TradeCoveredUsdBn),
        ["coverageShare"] = Number(d.CoverageShare),
        ["expiresOn"] = d.ExpiresOn is { } end ? Formats.Iso(end) : "",
        ["frictionPoints"] = string.Join(", ", d.FrictionPoints.Where(p => p != pointId)),
        ["dispute"] = d.Dispute ?? "",
        ["note"] = d.Note ?? "",
    };

    /// <summary>The row that the values make.</summary>
    /// <param name="form">The values.</param>
    /// <param name="pointId">The point whose page it is.</param>
    /// <param name="id">Id of the row, given its day and headline.</param>
    /// <param name="before">The row as it stands, for what the form does not show; null for a new one.</param>
    public static Development Read(FormReader form, string pointId, Func<DateOnly, string, string> id, Development? before = null)
    {
        var (date, headline, action) = (form.Day("date"), form.Text("headline"), form.Code<DevelopmentAction>("action"));
        return new()
        {
            Id = before?.Id ?? id(date, headline),
            Date = date,
            FrictionPoints = [.. new[] { pointId }.Concat(form.List("frictionPoints")).Distinct(StringComparer.Ordinal)],
            Actors = form.List("actors"),
            CourtOrBody = form.TextOrNull("courtOrBody"),
            Action = action,
            Directness = form.CodeOrNull<Directness>("directness") ?? action.DirectnessOf(),
            Headline = headline,
            Detail = form.Text("detail"),
            RespondsTo = form.TextOrNull("respondsTo"),
            Rate = Rate(form, pointId, before?.Rate),
            TradeCoveredUsdBn = form.NumberOrNull("tradeCoveredUsdBn"),
            StatusAfter = Statuses(form, pointId, before),
            Certainty = form.Code<Certainty>("certainty"),
            Dispute = form.TextOrNull("dispute"),
            Sources = form.List("sources"),
            Note = form.TextOrNull("note"),
            ActorLevel = form.CodeOrNull<ActorLevel>("actorLevel"),
            ExpiresOn = form.DayOrNull("expiresOn"),
            CoverageShare = form.NumberOrNull("coverageShare"),
            Supersedes = before?.Supersedes,
            Retracted = before?.Retracted,
        };
    }

    /// <summary>A number as a form holds it; blank for none.</summary>
    public static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Rate? Rate(FormReader form, string pointId, Rate? before)
    {
        var (from, to) = (form.NumberOrNull("rate.before"), form.NumberOrNull("rate.after"));
        return from is null && to is null ? null
            : before is not null ? before with { Before = from, After = to }
            : new() { FrictionPoint = pointId, Measure = null, Unit = "percent", Before = from, After = to };
    }

    private static Dictionary<string, Status> Statuses(FormReader form, string pointId, Development? before)
    {
        var statuses = before is null ? [] : new Dictionary<string, Status>(before.StatusAfter);
        statuses.Remove(pointId);
        if (form.CodeOrNull<Status>("statusAfter") is { } status)
        {
            statuses[pointId] = status;
        }

        return statuses;
    }
}

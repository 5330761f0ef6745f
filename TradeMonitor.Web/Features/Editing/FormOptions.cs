using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Features.Editing;

/// <summary>What the choices of the forms offer, with the codebook's definitions and examples.</summary>
internal static class FormOptions
{
    public static IReadOnlyList<FieldOption> Statuses(Codebook? book, string? blank = null) => [.. Blank(blank), .. Enum.GetValues<Status>().Select(s =>
        new FieldOption(s.Code(), Words.Of(s), book?.Statuses.FirstOrDefault(e => e.Code == s.Code() && e.AppliesTo == "measure")?.Definition))];

    public static IReadOnlyList<FieldOption> FollowThroughStates(Codebook? book) => [.. Enum.GetValues<FollowThroughState>().Select(s =>
        new FieldOption(s.Code(), Words.Of(s), book?.Statuses.FirstOrDefault(e => e.Code == s.Code() && e.AppliesTo == "commitment")?.Definition))];

    public static IReadOnlyList<FieldOption> Actions(Codebook? book, string? blank = null) =>
        [.. Blank(blank), .. Enum.GetValues<DevelopmentAction>().Select(a => Action(a, book))];

    public static IReadOnlyList<FieldOption> Deeds(Codebook? book, string blank) =>
        [.. Blank(blank), .. Enum.GetValues<DevelopmentAction>().Where(a => a.DirectnessOf() == Directness.Deed).Select(a => Action(a, book))];

    public static IReadOnlyList<FieldOption> Categories(Codebook? book) =>
        [.. Enum.GetValues<Category>().Select(c => new FieldOption(c.Code(), Words.Of(c), Definition(book?.Categories, c.Code())))];

    public static IReadOnlyList<FieldOption> Certainties(Codebook? book) =>
        [.. Enum.GetValues<Certainty>().Select(c => new FieldOption(c.Code(), Words.Of(c), Definition(book?.Certainty, c.Code())))];

    public static IReadOnlyList<FieldOption> Levels(Codebook? book, string blank) =>
        [.. Blank(blank), .. Enum.GetValues<ActorLevel>().Select(l => new FieldOption(l.Code(), Words.Of(l), Definition(book?.Levels, l.Code())))];

    public static IReadOnlyList<FieldOption> Directnesses(Codebook? book, string blank) =>
        [.. Blank(blank), .. Enum.GetValues<Directness>().Select(d => new FieldOption(d.Code(), Words.Of(d), Definition(book?.Directness, d.Code())))];

    public static IReadOnlyList<FieldOption> Tracked(Codebook? book) =>
        [.. Enum.GetValues<Tracks>().Select(t => new FieldOption(t.Code(), Capital(t.Code()), Definition(book?.Tracks, t.Code())))];

    public static IReadOnlyList<FieldOption> SourceKinds(Codebook? book, string? blank = null) =>
        [.. Blank(blank), .. Enum.GetValues<SourceKind>().Select(k => new FieldOption(k.Code(), Words.Of(k), Definition(book?.SourceKinds, k.Code())))];

    public static IReadOnlyList<FieldOption> Outcomes(Codebook? book) =>
        [.. Enum.GetValues<DeadlineOutcome>().Select(o => new FieldOption(o.Code(), Words.Of(o), Definition(book?.DeadlineOutcomes, o.Code())))];

    /// <summary>What a team lead can judge, the computed direction pointed out.</summary>
    public static IReadOnlyList<FieldOption> AssessedDirections(EditSubject subject)
    {
        var computed = subject.Point!.On(subject.Today).Label;
        return [.. Enum.GetValues<AssessedDirection>().Select(d => new FieldOption(
            d.Code(), $"{Words.Glyph(d.AsLabel())} {Words.Of(d.AsLabel())}", d.AsLabel() == computed ? "As computed." : $"Computed: {Words.Of(computed).ToLowerInvariant()}."))];
    }

    /// <summary>Developments that a new one may answer.</summary>
    public static IReadOnlyList<FieldOption> Answerable(EditSubject subject) =>
        [.. Blank("Nothing"), .. subject.Recent.Select(d => new FieldOption(d.Id, $"{Formats.Day(d.Date)} · {d.Headline}"))];

    private static FieldOption Action(DevelopmentAction action, Codebook? book)
    {
        var entry = book?.Actions.FirstOrDefault(e => e.Code == action.Code());
        var side = action.SideOf() switch { Side.Escalating => "▲", Side.Easing => "▼", _ => "▬" };
        return new(action.Code(), $"{side} {Words.Of(action)}", entry is null ? null : $"{entry.Definition} Example: {entry.Example}.");
    }

    private static IEnumerable<FieldOption> Blank(string? text) => text is null ? [] : [new("", text)];

    private static string? Definition(IReadOnlyList<CodebookEntry>? entries, string code) => entries?.FirstOrDefault(e => e.Code == code)?.Definition;

    private static string Capital(string code) => char.ToUpperInvariant(code[0]) + code[1..];
}

using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Features.Engagements.Detail;

/// <summary>Reads all that the page of one engagement shows.</summary>
public sealed class EngagementDossierQueries(SharedScoreboard scoreboard, DevelopmentTexts texts, JurisdictionNames names, IDbContextFactory<AppDb> databases)
{
    /// <summary>An engagement as of a day; null if none of that id had closed by then.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="relationship">The pair that is looked at, whose rounds are its neighbours if it is one of them.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<EngagementDossier?> FindAsync(string id, string relationship, DateOnly asOf, CancellationToken cancellation = default)
    {
        var view = await scoreboard.ViewAsync(null, cancellation);
        if (view.Rows.Engagements.FirstOrDefault(e => e.Id == id && e.LastDay <= asOf) is not { } row)
        {
            return null;
        }

        var pair = view.FindPair(relationship);
        return await view.RememberAsync(("engagement", id, pair?.Id, asOf), row.FrictionPoints.Count + 4, () => ReadAsync(view, row, pair, asOf));
    }

    private async Task<EngagementDossier> ReadAsync(RecordView view, Engagement row, Relationship? pair, DateOnly asOf)
    {
        var engagement = row with { Developments = [.. row.Developments.Where(id => view.HasHappened(id, asOf))] };
        var question = AftermathQuestion.Of(view, engagement, asOf);
        string[] shown = [.. question.Followed.Take(AftermathQuestion.MostShown)];
        var developments = (await texts.ReadAsync(question.Linked.Concat(shown))).ToLookup(d => shown.Contains(d.Id));
        CommitmentLine[] commitments = [.. view.Rows.Commitments
            .Where(c => c.Engagement == row.Id && c.MadeOn <= asOf)
            .OrderBy(c => c.By, StringComparer.Ordinal).ThenBy(c => c.DueOn ?? DateOnly.MaxValue).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => CommitmentLine.On(c, asOf, view))];
        CommitmentLine[] open = [.. view.Rows.Commitments
            .Where(c => c.MadeOn < row.Date && c.Engagement != row.Id && c.FrictionPoints.Any(row.FrictionPoints.Contains) && IsOpen(c.StateOn(row.LastDay)))
            .OrderBy(c => c.DueOn ?? DateOnly.MaxValue).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => CommitmentLine.On(c, row.LastDay, view))];
        string[] cited = [.. engagement.Sources
            .Concat(engagement.Readouts.Select(r => r.Source))
            .Concat(developments.SelectMany(d => d).SelectMany(d => d.Sources))
            .Concat(commitments.Concat(open).SelectMany(c => c.Last?.Sources ?? []))
            .Distinct(StringComparer.Ordinal)];

        await using var db = await databases.CreateDbContextAsync();
        var sources = await db.Sources.AsNoTracking().KnownOn(view.Rows.KnownOn).Where(s => cited.Contains(s.Id)).ToListAsync();
        var codebook = (await db.Codebooks.AsNoTracking().OrderByDescending(c => c.Seq).FirstOrDefaultAsync())?.Codebook;
        var (before, after) = Neighbours(view, row, pair, asOf);
        var compared = Compared(engagement, pair);
        return new()
        {
            AsOf = asOf,
            Engagement = engagement,
            OutcomeMeaning = Meaning(codebook?.EngagementOutcomes, engagement.Outcome.Code()),
            LevelMeaning = Meaning(codebook?.Levels, engagement.Level.Code()),
            CertaintyMeaning = Meaning(codebook?.Certainty, engagement.Certainty.Code()),
            Points = [.. engagement.FrictionPoints.Select(view.FindPoint).OfType<PointHistory>().Select(p => p.Point)],
            Before = before,
            After = after,
            Delegations = [.. engagement.Participants.GroupBy(p => p.Jurisdiction, StringComparer.Ordinal)
                .OrderBy(g => Rank(g.Key, pair)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new Delegation(g.Key, [.. g]))],
            Compared = compared,
            Lines = compared is var (first, second) ? ReadoutLines.Compare(Statements(engagement, first), Statements(engagement, second)) : null,
            Commitments = commitments,
            OpenThen = open,
            Aftermath = new() { Span = question.Span, Linked = [.. developments[false]], Shown = [.. developments[true]], Counts = question.Counts, Turns = question.Turns },
            Names = await names.ReadAsync(),
            Sources = sources.ToDictionary(s => s.Id, StringComparer.Ordinal),
        };
    }

    private static (NextRound? Before, NextRound? After) Neighbours(RecordView view, Engagement row, Relationship? pair, DateOnly asOf)
    {
        if (pair is null || !view.IsOf(pair, row))
        {
            return (null, null);
        }

        var rounds = LevelGaps.InOrder(view.Rows.Engagements.Where(e => e.Level == row.Level && e.LastDay <= asOf && view.IsOf(pair, e)));
        var at = rounds.TakeWhile(e => e.Id != row.Id).Count();
        return (
            at > 0 ? new(rounds[at - 1], LevelGaps.Between(rounds[at - 1], row)) : null,
            at + 1 < rounds.Count ? new(rounds[at + 1], LevelGaps.Between(row, rounds[at + 1])) : null);
    }

    // The sides of the pair where both spoke; else the only two that did. A third party is shown, not compared.
    private static (string First, string Second)? Compared(Engagement engagement, Relationship? pair)
    {
        string[] speakers = [.. engagement.Readouts.Select(r => r.By).Distinct(StringComparer.Ordinal).OrderBy(by => Rank(by, pair)).ThenBy(by => by, StringComparer.Ordinal)];
        return speakers.Length == 2 || (speakers.Length > 2 && Rank(speakers[1], pair) < 2) ? (speakers[0], speakers[1]) : null;
    }

    private static bool IsOpen(FollowThroughState state) => state is not (FollowThroughState.Kept or FollowThroughState.Breached or FollowThroughState.Lapsed);

    private static int Rank(string jurisdiction, Relationship? pair) => jurisdiction == pair?.First ? 0 : jurisdiction == pair?.Second ? 1 : 2;

    private static IReadOnlyList<string> Statements(Engagement engagement, string by) => [.. engagement.Readouts.Where(r => r.By == by).SelectMany(r => ReadoutLines.Split(r.Gist))];

    private static string? Meaning(IReadOnlyList<CodebookEntry>? entries, string code) => entries?.FirstOrDefault(e => e.Code == code)?.Definition;
}

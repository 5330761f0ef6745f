using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>
/// A codebook may word its definitions as it likes; codes, sides, deed flags and what a status applies to are this program's, because
/// the scores rest on them.
/// </summary>
internal static class CodebookRules
{
    private static readonly string Name = RecordFolder.NameOf(RecordFile.Codebook);

    /// <summary>Names each difference.</summary>
    public static void Check(Codebook book, FaultList faults)
    {
        CheckActions(book, faults);
        CheckStatuses(book, faults);
        Same<Category>("categories", book.Categories, faults);
        Same<Certainty>("certainty", book.Certainty, faults);
        Same<Directness>("directness", book.Directness, faults);
        Same<Tracks>("tracks", book.Tracks, faults);
        Same<SourceKind>("sourceKinds", book.SourceKinds, faults);
        Same<EngagementOutcome>("engagementOutcomes", book.EngagementOutcomes, faults);
        Same<EngagementFormat>("formats", book.Formats, faults);
        Same<DeadlineKind>("deadlineKinds", book.DeadlineKinds, faults);
        Same<DeadlineOutcome>("deadlineOutcomes", book.DeadlineOutcomes, faults);
        Same<CooperationState>("cooperationStates", book.CooperationStates, faults);
        Same<ClaimVerdict>("claimVerdicts", book.ClaimVerdicts, faults);
        Same<ClaimKind>("claimKinds", book.ClaimKinds, faults);
        // A record need not use every rank, so it need not explain every one.
        Known("levels", book.Levels.Select(l => l.Code), Codes.All<ActorLevel>(), faults);
        foreach (var jurisdiction in book.Jurisdictions.Where(j => !Jurisdiction.IsCode(j.Code)))
        {
            faults.Add(Name, jurisdiction.Code, "jurisdictions", "is not a jurisdiction code; write two to eight capital letters or digits, such as US");
        }
    }

    private static void CheckActions(Codebook book, FaultList faults)
    {
        Same("actions", [.. book.Actions.Select(a => a.Code)], Codes.All<DevelopmentAction>(), faults);
        foreach (var action in book.Actions)
        {
            if (!Codes.TryParse<DevelopmentAction>(action.Code, out var known))
            {
                continue;
            }

            var side = known.SideOf().Code();
            if (action.Side != side)
            {
                faults.Add(Name, action.Code, "actions.side", $"{JsonWords.Quote(action.Side)} differs from this program's \"{side}\"");
            }

            var deed = known.DirectnessOf() == Directness.Deed;
            if (action.Deed != deed)
            {
                faults.Add(Name, action.Code, "actions.deed", $"{(action.Deed ? "true" : "false")} differs from this program's {(deed ? "true" : "false")}");
            }
        }
    }

    private static void CheckStatuses(Codebook book, FaultList faults)
    {
        var ours = Codes.All<Status>().Select(c => (c, "measure")).Concat(Codes.All<FollowThroughState>().Select(c => (c, "commitment"))).ToList();
        var theirs = book.Statuses.Select(s => (s.Code, s.AppliesTo)).ToList();
        foreach (var (code, appliesTo) in theirs.Except(ours))
        {
            faults.Add(Name, code, "statuses", $"as a status of a {appliesTo} is not known to this program");
        }

        foreach (var (code, appliesTo) in ours.Except(theirs))
        {
            faults.Add(Name, code, "statuses", $"is missing as a status of a {appliesTo}");
        }
    }

    private static void Same<T>(string field, IReadOnlyList<CodebookEntry> entries, FaultList faults) where T : struct, Enum =>
        Same(field, [.. entries.Select(e => e.Code)], Codes.All<T>(), faults);

    private static void Same(string field, IReadOnlyList<string> theirs, IReadOnlyList<string> ours, FaultList faults)
    {
        Known(field, theirs, ours, faults);
        foreach (var missing in ours.Except(theirs))
        {
            faults.Add(Name, missing, field, "is missing; this program knows it");
        }

        foreach (var twice in theirs.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            faults.Add(Name, twice.Key, field, "is given twice");
        }
    }

    private static void Known(string field, IEnumerable<string> theirs, IReadOnlyList<string> ours, FaultList faults)
    {
        foreach (var unknown in theirs.Except(ours))
        {
            faults.Add(Name, unknown, field, $"is not known to this program; known are {string.Join(", ", ours)}");
        }
    }
}

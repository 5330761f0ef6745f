namespace TradeMonitor.Web.Scoring;

/// <summary>What one event contributes on a day, factor by factor.</summary>
/// <param name="Event">The event.</param>
/// <param name="Factors">The factors of c0.</param>
/// <param name="LeftByAnswers">Product of 1 − δ·k·f over the later opposite events, 0–1.</param>
/// <param name="AnsweredBy">Ids of those events.</param>
/// <param name="Decay">2^(−age/H), 0–1.</param>
public sealed record TracedContribution(LiveEvent Event, ContributionFactors Factors, double LeftByAnswers, IReadOnlyList<string> AnsweredBy, double Decay)
{
    /// <summary>c; divided by Z it is the event's part of the direction.</summary>
    public double Value => Factors.Product * LeftByAnswers * Decay;
}

/// <summary>
/// The contributions of a reading taken apart, by the batch formula of SCORING.md §2 rather than by replay: to explain a reading, not to make one.
/// </summary>
public static class ContributionTrace
{
    /// <summary>Every event up to a day, in (date, id) order; the pressure of a truce that ends comes on top.</summary>
    /// <param name="events">Live events of the scope in (date, id) order.</param>
    /// <param name="scope">Constants of the scope.</param>
    /// <param name="options">Constants common to all scopes.</param>
    /// <param name="asOf">The day.</param>
    public static IReadOnlyList<TracedContribution> Of(IReadOnlyList<LiveEvent> events, ScoringScope scope, ScoringOptions options, DateOnly asOf)
    {
        var answered = Answers.Answered(events);
        (LiveEvent Live, ContributionFactors Factors)[] known = [.. events
            .TakeWhile(e => e.Day <= asOf.DayNumber)
            .Select(e => (e, ContributionFactors.Of(e, scope.Options, options, e.Answers is { } id && answered.Contains(id))))];
        return [.. known.Select(e => Trace(e.Live, e.Factors))];

        TracedContribution Trace(LiveEvent earlier, ContributionFactors factors)
        {
            var left = 1.0;
            var by = new List<string>();
            foreach (var (later, its) in known)
            {
                if (later.Day > earlier.Day && its.Product * factors.Product < 0
                    && Answers.Share(later, earlier.Event, scope.Options, options) is > 0 and var share)
                {
                    left *= 1 - share;
                    by.Add(later.Event.Id);
                }
            }

            return new(earlier, factors, left, by, scope.Left(earlier.Class, asOf.DayNumber - earlier.Day));
        }
    }
}

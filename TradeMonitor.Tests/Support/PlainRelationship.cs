using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>SCORING.md §5 for the pair US–CN written down a second time, every day from scratch.</summary>
internal sealed class PlainRelationship
{
    private readonly IReadOnlyList<ScoringEvent> _live;
    private readonly IReadOnlyList<ScoringEvent> _pair;
    private readonly IReadOnlyList<FrictionPoint> _points;

    public PlainRelationship(History history)
    {
        _live = PlainMethod.Live([.. history.Events]);
        _points = [.. history.Points.Where(p => IsParty(p, "US") && IsParty(p, "CN"))];
        var ids = _points.Select(p => p.Id).ToHashSet();
        _pair =
        [
            .. _live.Where(e => e.Actors.Any(a => a is "US" or "CN") && (e.FrictionPoints.Count == 0 || e.FrictionPoints.Any(ids.Contains)))
                .Concat(history.Engagements.Where(IsOfThePair).Select(AsEvent))
                .OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
    }

    public PlainReading Direction(DateOnly asOf) => PlainMethod.Read(_pair, PlainTables.Relationship, asOf);

    public double Level(DateOnly asOf)
    {
        var x = _points.Sum(p => PlainLevel.Of(p, _live, asOf).Level);
        return x / (x + 6);
    }

    /// <summary>The four tests of sustained reduction and the sum of the deeds.</summary>
    public (bool NeverEscalating, bool NarrowingSeen, bool DeedsEase, bool LevelFell, double NetDeeds) Sustained(DateOnly asOf)
    {
        var labels = PlainMethod.Labels(_pair, PlainTables.Group, asOf);
        var window = Enumerable.Range(0, 180).Select(n => labels.GetValueOrDefault(asOf.AddDays(-n), DirectionLabel.Unknown)).ToArray();
        var net = _pair
            .Where(e => PlainMethod.ClassOf(e) == 0 && e.Date <= asOf && e.Date > asOf.AddDays(-180))
            .Sum(e => PlainMethod.Impact(e, PlainTables.Relationship));
        return (
            !window.Contains(DirectionLabel.Escalating),
            window.Contains(DirectionLabel.Narrowing),
            net < 0,
            Level(asOf) <= Level(asOf.AddDays(-180)) - .02,
            net);
    }

    private static bool IsParty(FrictionPoint point, string code) => point.ImposedBy.Concat(point.Affects).Contains(code);

    private static bool IsOfThePair(Engagement engagement)
    {
        var present = engagement.Participants.Select(p => p.Jurisdiction).ToHashSet();
        return present.Contains("US") && present.Contains("CN");
    }

    private static ScoringEvent AsEvent(Engagement engagement)
    {
        var code = engagement.Outcome.Code() switch
        {
            "agreement" or "framework" => "agree",
            "consensus" or "readout-only" => "talk",
            "extension" => "extend-pause",
            "no-result" => "review",
            _ => "reject",
        };
        Assert.True(Codes.TryParse<DevelopmentAction>(code, out var action));
        return new()
        {
            Id = "engagement:" + engagement.Id,
            Date = engagement.EndDate ?? engagement.Date,
            Actors = ["US", "CN"],
            Action = action,
            Directness = PlainTables.IsDeedByCodebook(action) ? Directness.Deed : Directness.Word,
            FrictionPoints = [],
            Certainty = engagement.Certainty,
            ActorLevel = engagement.Level,
        };
    }
}

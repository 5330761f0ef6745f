using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>The vectors that the method's document works out by hand (SCORING.md §9), with its own figures.</summary>
public class HandVectorTests
{
    private const double Digits = .00005;
    private static readonly DateOnly Talks = new(2025, 11, 4), Phase = new(2020, 2, 14);

    public static TheoryData<string, string, double, double, double, double, string> Table => new()
    {
        // vector, as of, S, Z, B, se, label
        { "V1", "2025-02-10", 4.1637, 10.1637, .4097, .3376, "escalating" },
        { "V2", "2025-03-01", 1.0000, 21.0000, .0476, .2478, "holding" },
        { "V3", "2025-05-21", -.4683, 8.2083, -.0571, .3737, "holding" },
        { "V4", "2025-04-09", 19.1975, 25.1975, .7619, .2474, "escalating" },
        { "V5", "2025-06-11", -11.0924, 17.4495, -.6357, .2512, "narrowing" },
        { "V6", "2025-06-01", 4.8000, 10.8000, .4444, .5241, "escalating" },
        { "V7", "2025-06-01", 0, 6.0000, 0, .5000, "unknown" },
        { "V8", "2025-07-31", -1.2500, 7.2500, -.1724, .4195, "holding" },
        { "V9", "2025-08-06", .5949, 8.6051, .0691, .3517, "holding" },
        { "V10", "2025-02-21", .8700, 6.8700, .1266, .4396, "holding" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void PointOfTheDocument_ReadsAsWorkedOutByHand(string vector, string asOf, double s, double z, double b, double se, string label)
    {
        var reading = Rows(vector).Direction(Readings.Method.Point, Day(asOf));

        Assert.Equal(s, reading.Sum, Digits);
        Assert.Equal(z, reading.Mass, Digits);
        Assert.Equal(b, reading.Score, Digits);
        Assert.Equal(se, reading.StandardError, Digits);
        Assert.Equal(label, reading.Label.Code());
    }

    public static TheoryData<string, string, string, double> Parts => new()
    {
        { "V4", "2025-04-09", "a", .3376 },
        { "V4", "2025-04-09", "b", .4243 },
        { "V5", "2025-06-11", "a", .0102 },
        { "V5", "2025-06-11", "b", -.3009 },
        { "V5", "2025-06-11", "c", -.3450 },
        { "V9", "2025-08-06", "a", -1.0051 / 8.6051 },
        { "V9", "2025-08-06", "a#deadline", 1.6 / 8.6051 },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void PartOfTheDocument_ReadsAsWorkedOutByHand(string vector, string asOf, string part, double value) =>
        Assert.Equal(value, Rows(vector).Direction(Readings.Method.Point, Day(asOf)).Parts.Single(p => p.Id == part).Value, Digits);

    [Fact]
    public void V11_LeadersAgreeAfterThreats_NarrowsTheRelationship()
    {
        ScoringEvent[] rows =
        [
            Row("a", "2025-10-09", DevelopmentAction.Expand, "CN") with { FrictionPoints = ["rare"] },
            Row("b", "2025-10-10", DevelopmentAction.Threaten) with
            {
                FrictionPoints = ["tariff"], ActorLevel = ActorLevel.Leaders, Rate = Percent(0, 100), RespondsTo = "a",
            },
            Row("c", "2025-10-30", DevelopmentAction.Agree) with { FrictionPoints = [], ActorLevel = ActorLevel.Leaders },
        ];

        var reading = rows.Direction(Readings.Method.Relationship, Talks);

        Assert.Equal(-3.3449, reading.Sum, Digits);
        Assert.Equal(14.8010, reading.Mass, Digits);
        Assert.Equal(-.2260, reading.Score, Digits);
        Assert.Equal(.3556, reading.StandardError, Digits);
        Assert.Equal([.0267, .0224, -.2752], reading.Parts.Select(p => Math.Round(p.Value, 4)));
        Assert.Equal((DirectionLabel.Narrowing, new DateOnly(2025, 10, 30)), (reading.Label, reading.Since));
    }

    [Theory]
    [InlineData("2018-06-15", .1598)]
    [InlineData("2018-07-06", .4564)]
    [InlineData("2018-09-24", .4564)]
    [InlineData("2019-05-05", .4564)]
    [InlineData("2020-02-14", .2500)]
    public void V12_TariffThroughFiveMoves_StandsAsWorkedOutByHand(string asOf, double level) =>
        Assert.Equal(level, Tariff.Level(Parties.Point("f", Category.Tariff, 250), Day(asOf)).Level, Digits);

    [Fact]
    public void V12_PendingThreatAlone_WouldStandLower() =>
        Assert.Equal(.1369, .15 * StatusFactors.TariffSeverity(100, 250, new()), Digits);

    [Fact]
    public void V13_TariffAndExportControl_MakeTheTensionIndex()
    {
        var control = Row("x", "2020-02-01", DevelopmentAction.Impose, "CN") with { FrictionPoints = ["g"] };
        FrictionPoint[] points = [Parties.Point("f", Category.Tariff, 250), Parties.Point("g", Category.ExportControl) with { ImposedBy = ["CN"], Affects = ["US"] }];
        var history = new History([.. Tariff, control], points, [], Phase);

        var day = history.Relationship().On(Phase);
        var parts = history.Relationship().TensionPartsOn(Phase).ToDictionary(p => p.Id, p => p.Value);

        Assert.Equal(.75, points.Sum(p => history.Level(p.Id).Level), Digits);
        Assert.Equal(.1111, day.Level, Digits);
        Assert.Equal(-.2969, day.Direction.Score, Digits);
        Assert.Equal(23.1318, day.Tension, Digits);
        Assert.Equal(25, parts["neutral"]);
        Assert.Equal(1.8519, parts["f"], Digits);
        Assert.Equal(3.7037, parts["g"], Digits);
        Assert.Equal(2.4055, parts["x"], Digits);
        Assert.Equal(-9.8292, parts["5"], Digits);
    }

    [Fact]
    public void V14_ProbabilitiesOfTheFirstVector_ReadAsWorkedOutByHand()
    {
        var odds = Rows("V1").Direction(Readings.Method.Point, Day("2025-02-10")).Probabilities;

        Assert.Equal(0, odds.Narrowing, Digits);
        Assert.Equal(.1720, odds.Holding, 2 * Digits); // .17206: the document cuts the last digit instead of rounding it
        Assert.Equal(.8279, odds.Escalating, Digits);
    }

    private static ScoringEvent[] Rows(string vector) => vector switch
    {
        "V1" => [Row("a", "2025-01-01", DevelopmentAction.Impose) with { Rate = Percent(0, 25), TradeCoveredUsdBn = 34 }],
        "V2" => [Row("a", "2025-03-01", DevelopmentAction.Impose), Row("b", "2025-03-01", DevelopmentAction.Pause, "CN")],
        "V3" =>
        [
            Row("a", "2025-05-01", DevelopmentAction.Threaten), Row("b", "2025-05-08", DevelopmentAction.Talk, "CN"),
            Row("c", "2025-05-20", DevelopmentAction.Statement),
        ],
        "V4" =>
        [
            Row("a", "2025-04-02", DevelopmentAction.Impose) with { Rate = Percent(0, 34) },
            Row("b", "2025-04-04", DevelopmentAction.Retaliate, "CN") with { Rate = Percent(0, 34), RespondsTo = "a" },
        ],
        "V5" =>
        [
            Row("a", "2025-04-02", DevelopmentAction.Impose) with { Rate = Percent(0, 34) },
            Row("b", "2025-05-12", DevelopmentAction.Reduce) with { Rate = Percent(125, 10), TradeCoveredUsdBn = 430 },
            Row("c", "2025-05-12", DevelopmentAction.Reduce, "CN") with { Rate = Percent(125, 10), TradeCoveredUsdBn = 140, RespondsTo = "b" },
        ],
        "V6" => [Row("a", "2025-06-01", DevelopmentAction.Expand) with { Certainty = Certainty.Disputed }],
        "V7" => [],
        "V8" => [Row("a", "2025-06-01", DevelopmentAction.Exempt), Row("b", "2025-09-01", DevelopmentAction.Impose)],
        "V9" => [Row("a", "2025-05-14", DevelopmentAction.Pause) with { ExpiresOn = Day("2025-08-12") }],
        "V10" =>
        [
            Row("a", "2025-02-01", DevelopmentAction.Impose) with { FrictionPoints = ["f"] },
            Row("b", "2025-02-01", DevelopmentAction.Threaten) with { Supersedes = "a" },
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(vector), vector, "The document has no such vector."),
    };

    private static ScoringEvent[] Tariff =>
    [
        Row("1", "2018-06-15", DevelopmentAction.Announce) with { Rate = Percent(0, 25) },
        Row("2", "2018-07-06", DevelopmentAction.Impose) with { Rate = Percent(0, 25) },
        Row("3", "2018-09-24", DevelopmentAction.Impose) with { Rate = Percent(0, 10) },
        Row("4", "2019-05-05", DevelopmentAction.Threaten) with { Rate = Percent(10, 100) },
        Row("5", "2020-02-14", DevelopmentAction.Reduce) with { Rate = Percent(25, 7.5), StatusAfter = new Dictionary<string, Status> { ["f"] = Status.Eased } },
    ];

    private static ScoringEvent Row(string id, string date, DevelopmentAction action, string actor = "US") => new()
    {
        Id = id, Date = Day(date), Actors = [actor], Action = action, Directness = action.DirectnessOf(), FrictionPoints = ["f"],
        Certainty = Certainty.Confirmed,
    };

    private static Rate Percent(double before, double after) => new() { FrictionPoint = null, Measure = null, Unit = "percent", Before = before, After = after };

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

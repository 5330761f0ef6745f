using System.Globalization;
using CsCheck;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>A made-up record and the day it is looked at.</summary>
internal sealed record History(IReadOnlyList<ScoringEvent> Events, IReadOnlyList<FrictionPoint> Points, IReadOnlyList<Engagement> Engagements, DateOnly AsOf)
{
    public FrictionPoint Point(string id) => Points.Single(p => p.Id == id);

    public History With(params ScoringEvent[] more) => this with { Events = [.. Events, .. more] };
}

/// <summary>
/// Random histories of a trade dispute. <c>f</c>, <c>g</c> and <c>k</c> stand between US and CN, <c>h</c> between NL and CN. Rows are as
/// unruly as §10 allows: dangling and dead references, corrections of corrections, retracted rows, dates in any order.
/// </summary>
internal static class Histories
{
    public const int Runs = 2_000;
    public static readonly DateOnly Start = new(2024, 1, 1);

    public static readonly Gen<DevelopmentAction> Escalating = OneOf(Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Escalating));
    public static readonly Gen<DevelopmentAction> Easing = OneOf(Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Easing));
    public static readonly Gen<DevelopmentAction> Neither = OneOf(Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Neither));

    private static readonly Gen<DevelopmentAction> AnyAction = Gen.Frequency((4, Escalating), (4, Easing), (1, Neither));

    /// <summary>Days cluster, so that same-day moves and quick answers are common.</summary>
    private static readonly Gen<DateOnly> AnyDay =
        Gen.OneOf(Gen.Int[0, 400], Gen.Int[0, 20].Select(n => n * 20)).Select(Start.AddDays);

    private static readonly Gen<Certainty> AnyCertainty =
        Gen.Frequency((6, Gen.Const(Certainty.Confirmed)), (2, Gen.Const(Certainty.Reported)), (1, Gen.Const(Certainty.Disputed)));

    private static readonly Gen<double?> AnyPercent = OneOf<double?>([null, 0, 7.5, 10, 25, 25, 34, 100, 145]);

    private static readonly Gen<Rate?> AnyRate = Maybe(2, Gen.Select(
        OneOf<string?>([null, null, "f", "g"]), OneOf(["percent", "percent", "percent", "CNY per net ton"]), AnyPercent, AnyPercent,
        (point, unit, before, after) => new Rate { FrictionPoint = point, Measure = null, Unit = unit, Before = before, After = after }));

    private static readonly Gen<IReadOnlyDictionary<string, Status>> AnyStatuses = Gen.Frequency(
        (3, Gen.Const<IReadOnlyDictionary<string, Status>>(new Dictionary<string, Status>())),
        (2, Gen.Select(OneOf(["f", "g", "h", "k"]), Gen.Enum<Status>(), (point, status) =>
            (IReadOnlyDictionary<string, Status>)new Dictionary<string, Status> { [point] = status })));

    /// <summary>A row without an id or references to other rows.</summary>
    public static readonly Gen<ScoringEvent> Row = Gen.Select(
        Gen.Select(AnyDay, AnyAction, Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))), AnyCertainty),
        Gen.Select(
            OneOf<string[]>([["US"], ["US"], ["CN"], ["CN"], ["US", "CN"], ["NL"]]),
            OneOf<string[]>([["f"], ["f"], ["g"], ["k"], ["f", "g"], ["f", "h"], ["h"], [], []])),
        Gen.Select(
            Maybe(3, Gen.Enum<ActorLevel>().Select(x => (ActorLevel?)x)), AnyRate, OneOf<double?>([null, null, 0, 18, 430]),
            Maybe(5, Gen.Int[0, 120].Select(x => (int?)x)), AnyStatuses, OneOf<double?>([null, null, null, .2, .8])),
        (what, who, how) => new ScoringEvent
        {
            Id = "z",
            Date = what.Item1,
            Action = what.Item2,
            Directness = what.Item2.DirectnessOf() is var usual && !what.Item3 ? usual : usual == Directness.Deed ? Directness.Word : Directness.Deed,
            Certainty = what.Item4,
            Actors = who.Item1,
            FrictionPoints = who.Item2,
            ActorLevel = how.Item1,
            Rate = how.Item2,
            TradeCoveredUsdBn = how.Item3,
            ExpiresOn = how.Item4 is { } days ? what.Item1.AddDays(days) : null,
            StatusAfter = how.Item5,
            CoverageShare = how.Item6,
        });

    private static readonly Gen<IReadOnlyList<ScoringEvent>> Rows = Gen.Select(
            Row, Maybe(2, Gen.Int[0, 13].Select(Id)), Maybe(14, Gen.Int[0, 13].Select(Id)), OneOf([.. Enumerable.Repeat(false, 19), true]),
            (row, answered, corrected, retracted) => row with { RespondsTo = answered, Supersedes = corrected, Retracted = retracted })
        .Array[0, 12].Select(rows => (IReadOnlyList<ScoringEvent>)[.. rows.Select((row, i) => row with { Id = Id(i) })]);

    private static readonly Gen<FrictionPoint> AnyPoint = Gen.Select(
        Gen.Frequency((3, Gen.Const(Category.Tariff)), (4, Gen.Enum<Category>())),
        OneOf([.. Enumerable.Repeat(Tracks.Restriction, 6), Tracks.Relief, Tracks.Undertaking]),
        OneOf<double?>([null, 18, 250, 430]),
        (category, tracks, trade) => Parties.Point("", category, trade) with { Tracks = tracks });

    private static readonly Gen<Engagement> AnyTalks = Gen.Select(
        AnyDay, Gen.Int[0, 3], Gen.Enum<EngagementOutcome>(), Gen.Enum<ActorLevel>(), AnyCertainty, OneOf([.. Enumerable.Repeat("CN", 4), "NL"]), Parties.Talks);

    /// <summary>Any history.</summary>
    public static readonly Gen<History> Any = Gen.Select(
        Rows, AnyPoint.Array[4], AnyTalks.Array[0, 3], Gen.Int[0, 460],
        (rows, points, talks, asOf) => new History(
            rows,
            [
                points[0] with { Id = "f" },
                points[1] with { Id = "g", ImposedBy = ["CN"], Affects = ["US", "NL"] },
                points[2] with { Id = "k" },
                points[3] with { Id = "h", ImposedBy = ["NL"] },
            ],
            [.. talks.Select((t, i) => t with { Id = "t" + i.ToString(CultureInfo.InvariantCulture) })],
            Start.AddDays(asOf)));

    /// <summary>A history with at least one row that counts, and the number of that row among the live ones.</summary>
    public static readonly Gen<(History History, ScoringEvent Chosen)> WithOneChosen =
        Gen.Select(Any.Where(h => PlainMethod.Live([.. h.Events]).Count > 0), Gen.Int[0, 1000])
            .Select((h, n) => (h, PlainMethod.Live([.. h.Events]) is var live ? live[n % live.Count] : h.Events[0]));

    /// <summary>A history and a further row, id <c>z</c>, by the given action.</summary>
    public static Gen<(History History, ScoringEvent Added)> WithAdded(Gen<DevelopmentAction> action) =>
        Gen.Select(Any, Row, action).Select((h, row, a) => (h, row with { Action = a, Directness = a.DirectnessOf() }));

    /// <summary>
    /// States a fact of thousands of generated cases, the same ones on each run. A failure names the seed; to shrink it, call CsCheck's
    /// <c>Sample</c> with that seed and many iterations.
    /// </summary>
    public static void Hold<T>(this Gen<T> cases, Action<T> fact, int runs = Runs)
    {
        for (var run = 1; run <= runs; run++)
        {
            cases.Sample(fact, seed: new PCG((uint)run, 20251205).ToString(), iter: 1, threads: 1);
        }
    }

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"e{number:000}");

    private static Gen<T> OneOf<T>(IEnumerable<T> values)
    {
        T[] all = [.. values];
        return Gen.Int[0, all.Length - 1].Select(i => all[i]);
    }

    private static Gen<T?> Maybe<T>(int oneIn, Gen<T> gen) => Gen.Frequency((oneIn - 1, Gen.Const(default(T))), (1, gen.Select(x => (T?)x)));
}

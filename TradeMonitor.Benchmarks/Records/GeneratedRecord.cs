using System.Globalization;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Benchmarks.Records;

/// <summary>
/// A made-up record of any size; the same size and seed give the same rows. It is shaped as real ones are: a few pairs and a few points have
/// most of the developments, developments come in bursts, some answer the other side within weeks, some correct or retract an earlier row.
/// </summary>
/// <param name="points">How many friction points.</param>
/// <param name="developments">How many developments, about: the share of each point is rounded.</param>
/// <param name="seed">Of all that is drawn.</param>
public sealed class GeneratedRecord(int points, int developments, int seed)
{
    /// <summary>The last day of the record.</summary>
    public static readonly DateOnly LastDay = new(2026, 11, 20);

    private static readonly DateOnly FirstDay = new(2016, 1, 1);
    private static readonly string[] Jurisdictions =
    [
        "US", "CN", "EU", "JP", "KR", "IN", "GB", "CA", "MX", "BR", "AU", "VN", "TW", "ID", "TH", "MY", "SG", "PH", "TR", "ZA",
        "RU", "UA", "CH", "NO", "NZ", "AR", "CL", "PE", "CO", "EG", "NG", "KE", "MA", "SA", "AE", "QA", "IL", "PK", "BD", "LK",
    ];

    private static readonly string[] Sectors = ["soybeans", "steel", "aluminium", "semiconductors", "rare-earths", "vehicles", "solar", "ships", "medicines", "textiles", "machinery", "software"];
    private static readonly string[] Measures = ["duties", "licence rule", "entity listing", "port fee", "quota", "inspection rule", "investment screening", "purchase pledge", "access rule"];
    private static readonly DevelopmentAction[] Escalating = [.. Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Escalating)];
    private static readonly DevelopmentAction[] Easing = [.. Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Easing)];
    private static readonly DevelopmentAction[] Neither = [.. Enum.GetValues<DevelopmentAction>().Where(a => a.SideOf() == Side.Neither)];

    /// <summary>Every friction point.</summary>
    public IEnumerable<FrictionPoint> FrictionPoints()
    {
        for (var i = 0; i < points; i++)
        {
            yield return Point(i, RandomOf(i));
        }
    }

    /// <summary>Every development, point by point and, of each point, from the first day on.</summary>
    public IEnumerable<Development> Developments()
    {
        for (var i = 0; i < points; i++)
        {
            var random = RandomOf(i);
            var point = Point(i, random);
            foreach (var development in Of(point, Share(i), random))
            {
                yield return development;
            }
        }
    }

    /// <summary>The sources that the developments cite.</summary>
    public IEnumerable<Source> Sources()
    {
        for (var i = 0; i < SourceCount; i++)
        {
            yield return new()
            {
                Id = SourceId(i),
                Publisher = $"Gazette {i % 40}",
                Title = string.Create(CultureInfo.InvariantCulture, $"Notice {i} on {Sectors[i % Sectors.Length]}"),
                Url = string.Create(CultureInfo.InvariantCulture, $"https://example.org/notices/{i}"),
                PublishedOn = FirstDay.AddDays(i % 3900),
                Kind = (SourceKind)(i % 5),
                Note = null,
            };
        }
    }

    private int SourceCount => Math.Max(1, developments / 20);

    // Rank r has a share in proportion to 1 / (r + 20)^0.75, scattered over the points: the largest have hundreds, most a handful.
    private int Share(int point)
    {
        var rank = (int)(point * 2_654_435_761L % points);
        return Math.Max(1, (int)(developments * Math.Pow(rank + 20, -.75) / TotalShare + RandomOf(~point).NextDouble()));
    }

    private double TotalShare { get; } = Enumerable.Range(0, points).Sum(r => Math.Pow(r + 20, -.75));

    private Random RandomOf(int point) => new(unchecked(seed * 7919 + point * 104_729));

    private static FrictionPoint Point(int i, Random random)
    {
        var (by, against) = Pair(random);
        var sector = Sectors[random.Next(Sectors.Length)];
        var measure = Measures[random.Next(Measures.Length)];
        var opened = FirstDay.AddDays(random.Next(3000));
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{by.ToLowerInvariant()}-{sector}-{i:000000}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"{by} {measure} on {sector} from {against}, no. {i}"),
            Summary = string.Create(CultureInfo.InvariantCulture, $"A made-up {measure} of {by} that touches {sector} of {against}."),
            Category = (Category)random.Next(Enum.GetValues<Category>().Length),
            Tracks = random.Next(12) == 0 ? (Tracks)random.Next(1, 3) : Tracks.Restriction,
            ImposedBy = [by],
            Affects = [against],
            Sectors = [sector],
            HsChapters = [],
            LegalBasis = string.Create(CultureInfo.InvariantCulture, $"Order {i}"),
            OpenedOn = opened,
            Status = Status.InForce,
            StatusSince = opened,
            TradeCoveredUsdBn = random.Next(3) == 0 ? new() { Value = Math.Round(Math.Exp(random.NextDouble() * 6), 1), AsOf = opened, Source = SourceId(0) } : null,
        };
    }

    // A third of all points lie between the two largest economies; the rest thins out.
    private static (string By, string Against) Pair(Random random)
    {
        if (random.Next(3) == 0)
        {
            return random.Next(2) == 0 ? ("US", "CN") : ("CN", "US");
        }

        var one = (int)(Jurisdictions.Length * Math.Pow(random.NextDouble(), 2));
        var other = (one + 1 + (int)((Jurisdictions.Length - 1) * Math.Pow(random.NextDouble(), 2))) % Jurisdictions.Length;
        return (Jurisdictions[one], Jurisdictions[other]);
    }

    private IEnumerable<Development> Of(FrictionPoint point, int count, Random random)
    {
        Development? last = null, other = null;
        var (day, rate) = (point.OpenedOn, 0d);
        for (var n = 0; n < count; n++)
        {
            // Two of three come within days of the one before.
            day = day.AddDays(random.Next(3) < 2 ? random.Next(0, 9) : random.Next(0, 2 * (LastDay.DayNumber - day.DayNumber) / (count - n) + 2));
            day = day > LastDay ? LastDay : day;
            var side = random.Next(10);
            var actions = side < 5 ? Escalating : side < 9 ? Easing : Neither;
            var action = actions[random.Next(actions.Length)];
            var actor = random.Next(4) == 0 ? point.Affects[0] : point.ImposedBy[0];
            var answered = other is { } o && o.Actors[0] != actor && day > o.Date && day.DayNumber - o.Date.DayNumber <= 30 && random.Next(2) == 0 ? o.Id : null;
            var next = rate == 0 || action.SideOf() == Side.Escalating ? rate + random.Next(1, 6) * 5 : rate / 2;
            var moved = point.Category == Category.Tariff && action.DirectnessOf() == Directness.Deed && random.Next(2) == 0;
            var row = new Development
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{point.Id}-{n}"),
                Date = day,
                FrictionPoints = random.Next(40) == 0 ? [] : [point.Id],
                Actors = [actor],
                CourtOrBody = null,
                Action = action,
                Directness = action.DirectnessOf(),
                Headline = string.Create(CultureInfo.InvariantCulture, $"{actor} {action.Code()} {point.Sectors[0]} step {n}"),
                Detail = string.Create(CultureInfo.InvariantCulture, $"A made-up step of {actor} on {point.Title}, after {n} others."),
                RespondsTo = answered,
                Rate = moved ? new() { FrictionPoint = point.Id, Measure = "duty", Unit = "percent", Before = rate, After = next } : null,
                TradeCoveredUsdBn = random.Next(6) == 0 ? random.Next(1, 400) : null,
                StatusAfter = Statuses(point, action, random),
                Certainty = random.Next(10) switch { < 7 => Certainty.Confirmed, < 9 => Certainty.Reported, _ => Certainty.Disputed },
                Dispute = null,
                Sources = [SourceId(random.Next(SourceCount))],
                Note = null,
                ActorLevel = random.Next(3) == 0 ? (ActorLevel)random.Next(Enum.GetValues<ActorLevel>().Length) : null,
                ExpiresOn = action is DevelopmentAction.Pause && random.Next(2) == 0 ? day.AddDays(90) : null,
                Supersedes = last is not null && random.Next(100) == 0 ? last.Id : null,
                Retracted = random.Next(500) == 0 ? true : null,
            };
            rate = moved ? next : rate;
            (last, other) = (row, actor == point.ImposedBy[0] || other is null ? row : other);
            yield return row;
        }
    }

    private static Dictionary<string, Status> Statuses(FrictionPoint point, DevelopmentAction action, Random random) =>
        action.DirectnessOf() == Directness.Deed && random.Next(3) == 0
            ? new() { [point.Id] = action.SideOf() == Side.Escalating ? Status.InForce : (Status)random.Next((int)Status.PartlySuspended, Enum.GetValues<Status>().Length) }
            : [];

    private static string SourceId(int i) => string.Create(CultureInfo.InvariantCulture, $"src-{i:000000}");
}

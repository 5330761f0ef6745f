using System.Globalization;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Support;

/// <summary>The tables of the method as its document prints them (§7, §8), read apart from the product's own.</summary>
internal static class PlainTables
{
    private const string ActionTable = """
        |threaten|5.8|1312|word|threatened|
        |investigate|2.0|090|commitment|–|
        |announce|8.0|163|commitment|announced|
        |impose, expand, retaliate|8.0|163|deed|in-force|
        |enforce|5.0|172|deed|–|
        |reject|4.0|1244|word|–|
        |lapse|4.0|160|deed|in-force|
        |breach|4.0|160|deed|–|
        |sue|2.0|115|word|–|
        |uphold|2.0|115|commitment|–|
        |propose|−4.0|036|word|–|
        |talk|−7.0|046|word|–|
        |agree|−8.0|057|commitment|–|
        |announce-relief|−7.0|085|commitment|–|
        |pause|−7.0|085|deed|suspended|
        |extend-pause|−3.5|050|word|suspended|
        |exempt, license|−5.0|081|deed|eased|
        |reduce|−7.0|085|deed|eased|
        |remove|−7.0|085|deed|removed|
        |expire|−7.0|085|deed|expired|
        |fulfil|−6.4|061|deed|–|
        |strike-down|−7.0|085|commitment|removed|
        |statement, review, ruling|0|010|word|–|
        """;

    /// <summary>§1: the actions that the codebook flags as deeds.</summary>
    private const string Deeds =
        "impose, expand, retaliate, enforce, reject, lapse, breach, pause, extend-pause, exempt, license, reduce, remove, expire, fulfil, strike-down";

    public static readonly PlainScope Point = new(6, [30, 20, 20], [1, .6, .3], [.7, .5, 0], 0, .30, .20);
    public static readonly PlainScope Group = new(20, [30, 20, 20], [1, .6, .3], [.7, .5, 0], 0, .30, .20);
    public static readonly PlainScope Relationship = new(10, [10, 10, 10], [1, .6, .6], [.7, .7, 0], .6, .25, .10);

    private static readonly Dictionary<DevelopmentAction, PlainAction> Actions = ReadActions();
    private static readonly HashSet<DevelopmentAction> DeedActions = [.. Deeds.Split(", ").Select(Named)];

    public static PlainAction Of(DevelopmentAction action) => Actions[action];

    public static bool IsDeedByCodebook(DevelopmentAction action) => DeedActions.Contains(action);

    public static double Certainty(Certainty certainty) => certainty.Code() switch { "confirmed" => 1, "reported" => .85, _ => .6 };

    public static double Uncertainty(Certainty certainty) => certainty.Code() switch { "confirmed" => .4, "reported" => .6, _ => 1 };

    public static double ActorLevel(ActorLevel? level) => (level ?? Web.Domain.ActorLevel.Government).Code() switch
    {
        "leaders" => 1.2,
        "government" or "vice-premier-cabinet" => 1,
        "ministerial" => .8,
        "vice-ministerial" or "legislature" => .6,
        _ => .4,
    };

    public static double StatusFactor(Status? status, bool tariffWithRate) => status?.Code() switch
    {
        "under-investigation" => .1,
        "threatened" => .15,
        "announced" => .35,
        "in-force" => 1,
        "partly-suspended" or "eased" => tariffWithRate ? 1 : .6,
        "suspended" => .4,
        _ => 0,
    };

    public static double Severity(Category category) => category.Code() switch
    {
        "entity-listing" => .4,
        "tariff" or "investment-screening" or "technology-platform" or "market-access" => .3,
        "customs" => .25,
        "port-fee" or "law-enforcement" => .2,
        "investigation" => .15,
        "purchase-commitment" => 0,
        _ => .5,
    };

    private static Dictionary<DevelopmentAction, PlainAction> ReadActions()
    {
        var actions = new Dictionary<DevelopmentAction, PlainAction>();
        foreach (var line in ActionTable.Split('\n'))
        {
            var cells = line.Trim().Split('|', StringSplitOptions.RemoveEmptyEntries);
            var weight = double.Parse(cells[1].Replace('−', '-'), CultureInfo.InvariantCulture);
            var @class = cells[3] switch { "deed" => 0, "commitment" => 1, _ => 2 };
            Status? implied = Codes.TryParse<Status>(cells[4], out var status) ? status : null;
            foreach (var name in cells[0].Split(", "))
            {
                actions.Add(Named(name), new(weight, @class, implied));
            }
        }

        return actions;
    }

    private static DevelopmentAction Named(string code) =>
        Codes.TryParse<DevelopmentAction>(code, out var action) ? action : throw new FormatException($"{code} is no action.");
}

/// <summary>A row of the action table; classes are 0 deed, 1 commitment, 2 word.</summary>
internal sealed record PlainAction(double Weight, int Class, Status? Implied);

/// <summary>A column of the table of constants; lists run over deed, commitment, word.</summary>
internal sealed record PlainScope(double Silence, double[] HalfLife, double[] Factor, double[] Answer, double Floor, double On, double Off);

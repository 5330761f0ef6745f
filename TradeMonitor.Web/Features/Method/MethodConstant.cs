using System.Globalization;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Features.Method;

/// <summary>A constant of the method as it is in force, beside the one that method v1 was published with.</summary>
/// <param name="Setting">Its name in the settings, under <c>Scoring</c>.</param>
/// <param name="Symbol">Its sign in the formulae.</param>
/// <param name="Meaning">What it does, with its unit.</param>
/// <param name="Value">In force.</param>
/// <param name="Published">Of method v1.</param>
public sealed record MethodConstant(string Setting, string Symbol, string Meaning, double Value, double Published)
{
    /// <summary>Whether the settings depart from method v1.</summary>
    public bool Differs => Value != Published;

    /// <summary>As it is written on screen, all its digits.</summary>
    public static string Write(double value) => value.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');
}

/// <summary>Every constant of the method, read from the options and never typed again.</summary>
public static class MethodConstants
{
    private static readonly ScoringOptions V1 = new();

    /// <summary>Constants that hold in every reading.</summary>
    public static IReadOnlyList<MethodConstant> Common(ScoringOptions options) =>
    [
        new("ReportedFactor", "k", "a reported development", options.ReportedFactor, V1.ReportedFactor),
        new("DisputedFactor", "k", "a disputed development (confirmed: 1)", options.DisputedFactor, V1.DisputedFactor),
        new("LeadersFactor", "g", "an act of leaders (government, vice premier and cabinet: 1)", options.LeadersFactor, V1.LeadersFactor),
        new("MinisterialFactor", "g", "an act of ministers", options.MinisterialFactor, V1.MinisterialFactor),
        new("ViceMinisterialFactor", "g", "an act of vice ministers or a legislature", options.ViceMinisterialFactor, V1.ViceMinisterialFactor),
        new("WorkingLevelFactor", "g", "an act at working or subnational level", options.WorkingLevelFactor, V1.WorkingLevelFactor),
        new("ResponseFactor", "ρ", "a quick answer to the other side", options.ResponseFactor, V1.ResponseFactor),
        new("ResponseDays", "", "days within which an answer is quick", options.ResponseDays, V1.ResponseDays),
        new("FullRateChange", "R₀", "percentage points of rate change that count in full", options.FullRateChange, V1.FullRateChange),
        new("FullTrade", "V₀", "trade, USD billion, that counts in full", options.FullTrade, V1.FullTrade),
        new("UnknownTrade", "", "trade, USD billion, assumed for a tariff where none is known", options.UnknownTrade, V1.UnknownTrade),
        new("DeadlinePressure", "", "pressure of a truce on its last day", options.DeadlinePressure, V1.DeadlinePressure),
        new("DeadlineDays", "", "days before its end over which a truce presses", options.DeadlineDays, V1.DeadlineDays),
        new("ConfirmedUncertainty", "u", "relative standard error, confirmed", options.ConfirmedUncertainty, V1.ConfirmedUncertainty),
        new("ReportedUncertainty", "u", "relative standard error, reported", options.ReportedUncertainty, V1.ReportedUncertainty),
        new("DisputedUncertainty", "u", "relative standard error, disputed", options.DisputedUncertainty, V1.DisputedUncertainty),
        new("SilenceUncertainty", "u of κ", "relative standard error of the silence mass", options.SilenceUncertainty, V1.SilenceUncertainty),
        new("IntervalZ", "z", "half-width of the interval in standard errors", options.IntervalZ, V1.IntervalZ),
        new("ProbabilitySpread", "λ", "share of the standard error that enters the probabilities", options.ProbabilitySpread, V1.ProbabilitySpread),
        new("StaleDays", "", "days without evidence after which a reading is stale", options.StaleDays, V1.StaleDays),
        new("PendingDays", "", "days for which a threat or announcement counts in a level", options.PendingDays, V1.PendingDays),
        new("LevelHalf", "κ of L", "sum of levels at which a relationship stands at one half", options.LevelHalf, V1.LevelHalf),
        new("SustainedDays", "", "days over which sustained reduction is judged", options.SustainedDays, V1.SustainedDays),
        new("SustainedFall", "", "fall of L that counts as sustained reduction", options.SustainedFall, V1.SustainedFall),
    ];

    /// <summary>Constants of one kind of reading, with their names in the settings below it.</summary>
    public static IReadOnlyList<MethodConstant> Of(ScopeOptions scope, ScopeOptions published) =>
    [
        new("Silence", "κ", "silence mass", scope.Silence, published.Silence),
        new("HalfLife:Deed", "H", "half-life of a deed, days", scope.HalfLife.Deed, published.HalfLife.Deed),
        new("HalfLife:Commitment", "H", "half-life of a commitment, days", scope.HalfLife.Commitment, published.HalfLife.Commitment),
        new("HalfLife:Word", "H", "half-life of a word, days", scope.HalfLife.Word, published.HalfLife.Word),
        new("Factor:Deed", "q", "weight of a deed", scope.Factor.Deed, published.Factor.Deed),
        new("Factor:Commitment", "q", "weight of a commitment", scope.Factor.Commitment, published.Factor.Commitment),
        new("Factor:Word", "q", "weight of a word", scope.Factor.Word, published.Factor.Word),
        new("Answer:Deed", "δ", "what a later deed takes back", scope.Answer.Deed, published.Answer.Deed),
        new("Answer:Commitment", "δ", "what a later commitment takes back", scope.Answer.Commitment, published.Answer.Commitment),
        new("Answer:Word", "δ", "what a later word takes back", scope.Answer.Word, published.Answer.Word),
        new("AnswerFloor", "floor of f", "least overlap with which a later move answers", scope.AnswerFloor, published.AnswerFloor),
        new("On", "on", "|B| at which a label begins", scope.On, published.On),
        new("Off", "off", "|B| below which a label ends", scope.Off, published.Off),
    ];

    /// <summary>The three kinds of reading with their constants.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<MethodConstant> Constants)> Scopes(ScoringOptions options) =>
    [
        ("Point", Of(options.Point, V1.Point)), ("Group", Of(options.Group, V1.Group)), ("Relationship", Of(options.Relationship, V1.Relationship)),
    ];

    /// <summary>How many constants the settings change.</summary>
    public static int Changed(ScoringOptions options) => Common(options).Concat(Scopes(options).SelectMany(s => s.Constants)).Count(c => c.Differs);
}

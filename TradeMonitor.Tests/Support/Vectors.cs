using System.Text.Json;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Support;

/// <summary>The test vectors of the method, computed by an independent reference to twelve digits.</summary>
internal static class Vectors
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Scoring", "vectors.json"))).RootElement;

    public static IReadOnlyList<JsonElement> Cases { get; } = [.. Root.GetProperty("cases").EnumerateArray()];

    public static IReadOnlyList<JsonElement> RecordDays { get; } = [.. Root.GetProperty("record").EnumerateArray()];

    public static DateOnly Day(JsonElement of) => DateOnly.Parse(of.GetProperty("asOf").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    public static IReadOnlyList<ScoringEvent> Events(JsonElement of) => [.. of.GetProperty("events").EnumerateArray().Select(Event)];

    public static IReadOnlyList<FrictionPoint> Points(JsonElement of) => [.. of.GetProperty("frictionPoints").EnumerateArray().Select(Point)];

    private static ScoringEvent Event(JsonElement e)
    {
        var action = Enum<DevelopmentAction>(e, "action") ?? throw new InvalidOperationException("A case without an action.");
        return new()
        {
            Id = Text(e, "id")!,
            Date = Date(e, "date")!.Value,
            Actors = Texts(e, "actors"),
            Action = action,
            Directness = Enum<Directness>(e, "directness") ?? action.DirectnessOf(),
            FrictionPoints = Texts(e, "frictionPoints"),
            Certainty = Enum<Certainty>(e, "certainty") ?? Certainty.Confirmed,
            ActorLevel = Enum<ActorLevel>(e, "actorLevel"),
            Rate = e.TryGetProperty("rate", out var rate) && rate.ValueKind == JsonValueKind.Object ? Rate(rate) : null,
            TradeCoveredUsdBn = Number(e, "tradeCoveredUsdBn"),
            RespondsTo = Text(e, "respondsTo"),
            ExpiresOn = Date(e, "expiresOn"),
            StatusAfter = e.TryGetProperty("statusAfter", out var status) && status.ValueKind == JsonValueKind.Object
                ? status.EnumerateObject().ToDictionary(p => p.Name, p => Codes.TryParse<Status>(p.Value.GetString(), out var s) ? s : throw new InvalidOperationException())
                : new Dictionary<string, Status>(),
            CoverageShare = Number(e, "coverageShare"),
            Supersedes = Text(e, "supersedes"),
            Retracted = e.TryGetProperty("retracted", out var retracted) && retracted.ValueKind == JsonValueKind.True,
        };
    }

    private static Rate Rate(JsonElement rate) => new()
    {
        FrictionPoint = Text(rate, "frictionPoint"), Measure = Text(rate, "measure"), Unit = Text(rate, "unit")!,
        Before = Number(rate, "before"), After = Number(rate, "after"),
    };

    private static FrictionPoint Point(JsonElement p) => new()
    {
        Id = Text(p, "id")!, Title = "Point", Summary = "", Category = Enum<Category>(p, "category")!.Value, Tracks = Enum<Tracks>(p, "tracks")!.Value,
        ImposedBy = Texts(p, "imposedBy"), Affects = Texts(p, "affects"), Sectors = [], HsChapters = [], LegalBasis = "",
        OpenedOn = default, Status = Status.InForce, StatusSince = default,
        TradeCoveredUsdBn = p.TryGetProperty("tradeCoveredUsdBn", out var t) && t.ValueKind == JsonValueKind.Object
            ? new() { Value = t.GetProperty("value").GetDouble(), AsOf = default, Source = "" } : null,
    };

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var v) ? v.GetString() : null;

    private static double? Number(JsonElement e, string name) =>
        e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Number ? v.GetDouble() : null;

    private static DateOnly? Date(JsonElement e, string name) =>
        Text(e, name) is { } text ? DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static T? Enum<T>(JsonElement e, string name) where T : struct, Enum =>
        Text(e, name) is not { } code ? null : Codes.TryParse<T>(code, out var value) ? value : throw new InvalidOperationException($"{name}: {code}");

    private static string[] Texts(JsonElement e, string name) =>
        e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Array ? [.. v.EnumerateArray().Select(x => x.GetString()!)] : [];
}

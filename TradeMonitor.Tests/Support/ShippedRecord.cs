using System.Text.Json;
using System.Text.Json.Serialization;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Tests.Support;

/// <summary>The shipped record read plainly from its JSON, without the product's own reader.</summary>
internal static class ShippedRecord
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static readonly IReadOnlyList<FrictionPoint> FrictionPoints = Read<FrictionPoint>("friction-points");
    public static readonly IReadOnlyList<Development> Developments = Read<Development>("developments");
    public static readonly IReadOnlyList<Engagement> Engagements = Read<Engagement>("engagements");
    public static readonly IReadOnlyList<Commitment> Commitments = Read<Commitment>("commitments");
    public static readonly IReadOnlyList<Deadline> Deadlines = Read<Deadline>("deadlines");

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Record");

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(Folder, file + ".json")), Json)!;
}

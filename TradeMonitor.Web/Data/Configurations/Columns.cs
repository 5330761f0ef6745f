using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

/// <summary>How values that SQLite has no type for stand in a column.</summary>
internal static class Columns
{
    /// <summary>An enum as its code, the way the record spells it.</summary>
    public static PropertyBuilder<T> AsCode<T>(this PropertyBuilder<T> property) where T : struct, Enum =>
        property.HasConversion(v => v.Code(), text => FromCode<T>(text));

    /// <inheritdoc cref="AsCode{T}(PropertyBuilder{T})"/>
    public static PropertyBuilder<T?> AsCode<T>(this PropertyBuilder<T?> property) where T : struct, Enum =>
        property.HasConversion(new ValueConverter<T, string>(v => v.Code(), text => FromCode<T>(text)));

    /// <summary>A list or map as JSON text, spelled as in the record.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) where T : class =>
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, RecordJson.Options),
                text => JsonSerializer.Deserialize<T>(text, RecordJson.Options)!),
            // Rows are never changed in place, so one and the same object is one and the same value.
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value));

    /// <summary>An instant as UTC ticks: SQLite cannot order a date-time with offset.</summary>
    public static PropertyBuilder<DateTimeOffset> AsTicks(this PropertyBuilder<DateTimeOffset> property) => property.HasConversion(Ticks);

    /// <inheritdoc cref="AsTicks(PropertyBuilder{DateTimeOffset})"/>
    public static PropertyBuilder<DateTimeOffset?> AsTicks(this PropertyBuilder<DateTimeOffset?> property) => property.HasConversion(Ticks);

    private static ValueConverter<DateTimeOffset, long> Ticks => new(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private static T FromCode<T>(string text) where T : struct, Enum =>
        Codes.TryParse<T>(text, out var value) ? value : throw new StoreException($"The store holds \"{text}\", which is no {typeof(T).Name}; restore it from a backup.");
}

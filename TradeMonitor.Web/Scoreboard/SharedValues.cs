using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TradeMonitor.Web.Data;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Scoreboard;

/// <summary>The values of one column of developments, each text converted once, as the model says, and shared by all rows that have it.</summary>
/// <param name="db">The store.</param>
/// <param name="rows">What is being read; the column is one of it.</param>
/// <param name="property">The property of the column.</param>
internal sealed class SharedValues<T>(AppDb db, DbDataReader rows, string property) where T : notnull
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Func<object?, object?> _convert =
        db.Model.FindEntityType(typeof(Development))!.FindProperty(property)!.GetTypeMapping().Converter!.ConvertFromProvider;

    /// <summary>Place of the column.</summary>
    public int Ordinal { get; } = rows.GetOrdinal(property);

    /// <summary>The value of the current row, which is not null.</summary>
    public T Read()
    {
        var text = rows.GetString(Ordinal);
        if (!_values.TryGetValue(text, out var value))
        {
            _values[text] = value = (T)_convert(text)!;
        }

        return value;
    }
}

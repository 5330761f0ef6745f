using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Record;

/// <summary>The codes of a list that is known by its type only, looked up once: a record asks a dozen times a row.</summary>
internal sealed class KnownCodes
{
    private readonly Dictionary<Type, IReadOnlyList<string>> _codes = [];

    /// <summary>Every code of an enum.</summary>
    public IReadOnlyList<string> Of(Type type)
    {
        if (!_codes.TryGetValue(type, out var codes))
        {
            codes = (IReadOnlyList<string>)typeof(Codes).GetMethod(nameof(Codes.All))!.MakeGenericMethod(type).Invoke(null, null)!;
            _codes.Add(type, codes);
        }

        return codes;
    }
}

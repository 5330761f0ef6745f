using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Features.Indicators;

/// <summary>What a series is about.</summary>
public enum IndicatorGroup { Tariffs, Trade, Uncertainty, Other }

/// <summary>Sorts series by what they are about; the record has no field for it, so their names and units decide.</summary>
public static class IndicatorGroups
{
    /// <summary>The group of a series.</summary>
    public static IndicatorGroup Of(Indicator series) =>
        Says(series.Name, "tariff") ? IndicatorGroup.Tariffs
        : Says(series.Name, "uncertainty") ? IndicatorGroup.Uncertainty
        : Says(series.Name, "exports") || Says(series.Name, "imports") || Says(series.Name, "trade") ? IndicatorGroup.Trade
        : IndicatorGroup.Other;

    private static bool Says(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}

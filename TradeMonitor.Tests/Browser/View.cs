using Microsoft.Playwright;

namespace TradeMonitor.Tests.Browser;

/// <summary>A screen that somebody looks at.</summary>
public sealed record View(string Name, int Width, int Height, ColorScheme Scheme, bool IsPhone = false)
{
    public static View Light { get; } = new("desktop, light", 1440, 900, ColorScheme.Light);

    public static View Dark { get; } = new("desktop, dark", 1440, 900, ColorScheme.Dark);

    public static View Phone { get; } = new("phone", 390, 844, ColorScheme.Light, IsPhone: true);

    public static View Tablet { get; } = new("tablet", 768, 1024, ColorScheme.Light);

    public static View SmallLaptop { get; } = new("small laptop", 1024, 768, ColorScheme.Light);

    public static View SmallPhone { get; } = new("small phone", 320, 640, ColorScheme.Light, IsPhone: true);

    public static IReadOnlyList<View> All { get; } = [Light, Dark, Phone];

    public override string ToString() => Name;
}

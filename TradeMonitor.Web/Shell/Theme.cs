using MudBlazor;

namespace TradeMonitor.Web.Shell;

/// <summary>
/// The product's look as MudBlazor themes, one per scheme. Each scheme fills the light palette of a theme of its own:
/// <see cref="ThemeStylesheet"/> writes both out and lets CSS choose, so the server need not know what "system" means.
/// </summary>
public static class Theme
{
    private static readonly string[] Family = ["Inter", "Inter Fallback", "system-ui", "sans-serif"];

    /// <summary>For light surroundings, and for print.</summary>
    public static MudTheme Light { get; } = Build(new()
    {
        Background = "#f6f7f9",
        BackgroundGray = "#eceef2",
        Surface = "#ffffff",
        LinesDefault = "#e3e6ea",
        LinesInputs = "#8b939f",
        TextPrimary = "#14181f",
        TextSecondary = "#5b6472",
        Primary = "#0f6cab",
        PrimaryContrastText = "#ffffff",
        Secondary = "#c2410c",
        Error = "#b42318",
        Warning = "#c2410c",
        Info = "#0f6cab",
        Success = "#0f6cab",
    });

    /// <summary>For dark surroundings.</summary>
    public static MudTheme Dark { get; } = Build(new()
    {
        Background = "#0f1319",
        BackgroundGray = "#232a35",
        Surface = "#171c24",
        LinesDefault = "#28303b",
        LinesInputs = "#6d7888",
        TextPrimary = "#e8ebf0",
        TextSecondary = "#9aa4b2",
        Primary = "#5cb0ea",
        PrimaryContrastText = "#0f1319",
        Secondary = "#fb8a4e",
        SecondaryContrastText = "#0f1319",
        Error = "#ff9d94",
        ErrorContrastText = "#0f1319",
        Warning = "#fb8a4e",
        WarningContrastText = "#0f1319",
        Info = "#5cb0ea",
        InfoContrastText = "#0f1319",
        Success = "#5cb0ea",
        SuccessContrastText = "#0f1319",
        Dark = "#e8ebf0",
        DarkContrastText = "#0f1319",
        Skeleton = "rgba(255,255,255,0.10)",
        OverlayLight = "rgba(23,28,36,0.5)",
    });

    private static MudTheme Build(PaletteLight palette)
    {
        palette.AppbarBackground = palette.Surface;
        palette.AppbarText = palette.TextPrimary;
        palette.DrawerBackground = palette.Surface;
        palette.DrawerText = palette.TextPrimary;
        palette.DrawerIcon = palette.TextSecondary;
        palette.ActionDefault = palette.TextSecondary;
        palette.ActionDisabled = palette.LinesInputs;
        palette.ActionDisabledBackground = palette.LinesDefault;
        palette.TextDisabled = palette.LinesInputs;
        palette.TableLines = palette.LinesDefault;
        palette.TableHover = palette.BackgroundGray;
        palette.Divider = palette.LinesDefault;
        palette.DividerLight = palette.LinesDefault;
        return new()
        {
            PaletteLight = palette,
            LayoutProperties = new() { DefaultBorderRadius = "8px", AppbarHeight = "52px", DrawerWidthLeft = "208px" },
            Typography = new()
            {
                Default = new DefaultTypography { FontFamily = Family, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
                H1 = Heading<H1Typography>("1.5rem", "700"),
                H2 = Heading<H2Typography>("0.9375rem", "600"),
                H3 = Heading<H3Typography>("0.875rem", "600"),
                Body1 = new Body1Typography { FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
                Body2 = new Body2Typography { FontSize = "0.8125rem", LineHeight = "1.5", LetterSpacing = "normal" },
                Button = new ButtonTypography { FontSize = "0.8125rem", FontWeight = "600", LetterSpacing = "normal", TextTransform = "none" },
                Caption = new CaptionTypography { FontSize = "0.75rem", LetterSpacing = "normal" },
            },
        };
    }

    private static T Heading<T>(string size, string weight) where T : BaseTypography, new() =>
        new() { FontFamily = Family, FontSize = size, FontWeight = weight, LineHeight = "1.3", LetterSpacing = "-0.01em" };
}

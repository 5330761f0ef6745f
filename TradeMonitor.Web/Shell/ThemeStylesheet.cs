using System.Security.Cryptography;
using System.Text;
using MudBlazor;

namespace TradeMonitor.Web.Shell;

/// <summary>
/// Both themes as one stylesheet, written once. The theme is then a matter of CSS alone: no flash, no script, and none of it
/// travels with each page or over each circuit, as a theme provider on the page would have it.
/// </summary>
public sealed class ThemeStylesheet
{
    private readonly string _css = Write();

    public ThemeStylesheet() => Path = $"/theme.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_css)))[..10]}.css";

    /// <summary>The address, which changes with the content.</summary>
    public string Path { get; }

    /// <summary>Answers with the stylesheet; the browser may keep it for good.</summary>
    public IResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(_css, "text/css", Encoding.UTF8);
    }

    private static string Write()
    {
        var light = new Writer().Lines(Theme.Light);
        var dark = string.Concat(new Writer().Lines(Theme.Dark).Except(light).Select(l => l + "\n"));
        return $$"""
            :root{
            {{string.Join('\n', light)}}
            }
            @media screen{
            :root[data-theme=dark]{
            {{dark}}--mud-native-html-color-scheme:dark;
            }
            }
            @media screen and (prefers-color-scheme:dark){
            :root:not([data-theme=light]){
            {{dark}}--mud-native-html-color-scheme:dark;
            }
            }
            """;
    }

    // The provider writes its variables from a protected method; as a component it is never rendered here.
    private sealed class Writer : MudThemeProvider
    {
        public string[] Lines(MudTheme theme)
        {
#pragma warning disable BL0005 // set from outside: this instance is not part of a render tree
            Theme = theme;
#pragma warning restore BL0005
            var css = new StringBuilder();
            GenerateTheme(css);
            // The colours only: the rest is for components, and none is drawn.
            return [.. css.ToString().Split('\n', StringSplitOptions.TrimEntries).Where(l => l.StartsWith("--mud-palette-", StringComparison.Ordinal))];
        }
    }
}

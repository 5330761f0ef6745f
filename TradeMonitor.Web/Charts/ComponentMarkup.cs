using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// What a component draws, as text that circuits share. An open page keeps two copies of all elements and components that it draws, and compares them
/// at each change; what only shows (a row, the sketch of a chart) is one piece of text to it, which is kept once for all pages.
/// </summary>
public static class ComponentMarkup
{
    // Pages are UTF-8: the marks of a direction need no escape.
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>Draws a component by itself: it is given nothing but these values, no service and nothing that is handed down, and what it listens to is not heard.</summary>
    /// <param name="given">Its parameters by name.</param>
    /// <exception cref="InvalidOperationException">It waits for something.</exception>
    public static string Of<TComponent>(params ReadOnlySpan<(string Name, object? Value)> given)
        where TComponent : IComponent
    {
        var parameters = new Dictionary<string, object?>(given.Length);
        foreach (var (name, value) in given)
        {
            parameters.Add(name, value);
        }

        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var drawing = renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return drawing.IsCompleted ? drawing.GetAwaiter().GetResult() : throw new InvalidOperationException($"{typeof(TComponent).Name} waits for something; what is drawn as text is drawn at once.");
    }
}

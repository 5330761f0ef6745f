using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

/// <summary>What circuits share of a drawing: text, written as safely as an element of a page.</summary>
public class ComponentMarkupTests
{
    [Fact]
    public void TextOfTheRecord_IsEscaped_AndMarksAreNot() =>
        Assert.Equal("<b title=\"&quot;R&amp;D&quot; &lt;x&gt;\">▲ &lt;script&gt;</b>", ComponentMarkup.Of<Bold>((nameof(Bold.Text), "▲ <script>"), (nameof(Bold.Title), "\"R&D\" <x>")));

    [Fact]
    public void NamesTheComponentDoesNotKnow_AreRefused() =>
        Assert.Throws<InvalidOperationException>(() => ComponentMarkup.Of<Bold>(("Colour", "red")));

    [Fact]
    public void ComponentThatWaits_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => ComponentMarkup.Of<Waiting>());

    private sealed class Bold : ComponentBase
    {
        [Parameter] public string? Text { get; set; }

        [Parameter] public string? Title { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "b");
            builder.AddAttribute(1, "title", Title);
            builder.AddContent(2, Text);
            builder.CloseElement();
        }
    }

    private sealed class Waiting : ComponentBase
    {
        protected override Task OnInitializedAsync() => new TaskCompletionSource().Task;
    }
}

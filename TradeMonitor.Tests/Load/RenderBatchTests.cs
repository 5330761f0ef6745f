#pragma warning disable BL0006 // Types of the framework that its batches are made of: what is read here can be held against nothing else.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TradeMonitor.Benchmarks.Load;
using Drawn = TradeMonitor.Benchmarks.Load.RenderBatch;

namespace TradeMonitor.Tests.Load;

/// <summary>What the load tests read of a render batch, held against batches that the server's own writer wrote.</summary>
public sealed class RenderBatchTests : IAsyncDisposable
{
    private readonly WrittenBatches _batches = new();
    private readonly Counter _counter = new();

    [Fact]
    public async Task FirstBatch_HasItsTextAndWhatCanBeClicked()
    {
        await _batches.AddAsync(_counter);

        var handlers = Handlers(0);
        Assert.True(Changes(0));
        Assert.True(Says(0, "Clicked 0 times"));
        Assert.False(Says(0, "Clicked 1 times"));
        // The link's handler comes first, then the button's; a handler of another event is no click.
        Assert.Equal([false, true], handlers.Select(h => h.OnButton));
        Assert.Equal(2, handlers.Select(h => h.Id).Distinct().Count());
    }

    [Fact]
    public async Task ClickOnAHandlerThatWasRead_DrawsTheNewText()
    {
        await _batches.AddAsync(_counter);

        await _batches.ClickAsync(Handlers(0)[1].Id);

        Assert.Equal(2, _batches.Written.Count);
        Assert.True(Changes(1));
        Assert.True(Says(1, "Clicked 1 times"));
    }

    [Fact]
    public async Task HandlerThatGoes_CanBeClickedNoLonger()
    {
        await _batches.AddAsync(_counter);
        var handlers = Handlers(0);

        await _batches.ClickAsync(handlers[0].Id); // takes the button away
        new Drawn(_batches.Written[1]).RemoveHandlers(handlers);

        Assert.Single(handlers);
        Assert.False(handlers[0].OnButton);
    }

    [Fact]
    public async Task BatchThatDrawsTheSameAgain_ChangesNothing()
    {
        await _batches.AddAsync(_counter);

        await _counter.DrawAgainAsync();

        Assert.False(Changes(1));
    }

    public ValueTask DisposeAsync() => _batches.DisposeAsync();

    private bool Changes(int batch) => new Drawn(_batches.Written[batch]).ChangesSomething;

    private bool Says(int batch, string text) => new Drawn(_batches.Written[batch]).Says(System.Text.Encoding.UTF8.GetBytes(text));

    private List<ClickHandler> Handlers(int batch)
    {
        var handlers = new List<ClickHandler>();
        new Drawn(_batches.Written[batch]).AddClickHandlers(handlers);
        return handlers;
    }

    private sealed class Counter : ComponentBase
    {
        private int _count;
        private bool _gone;

        public Task DrawAgainAsync() => InvokeAsync(StateHasChanged);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", "/elsewhere");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, Leave));
            builder.CloseElement();
            builder.OpenElement(3, "input");
            builder.AddAttribute(4, "onchange", EventCallback.Factory.Create(this, Count));
            builder.CloseElement();
            if (!_gone)
            {
                builder.OpenElement(5, "button");
                builder.AddAttribute(6, "onclick", EventCallback.Factory.Create(this, Count));
                builder.AddContent(7, $"Clicked {_count} times");
                builder.CloseElement();
            }
        }

        private void Count() => _count++;

        private void Leave() => _gone = true;
    }

    /// <summary>A renderer whose batches are written as a circuit writes them.</summary>
    private sealed class WrittenBatches() : Renderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance)
    {
        private static readonly Type Writer = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.Circuits.RenderBatchWriter", throwOnError: true)!;

        public List<byte[]> Written { get; } = [];

        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public Task AddAsync(IComponent component) => Dispatcher.InvokeAsync(() => RenderRootComponentAsync(AssignRootComponentId(component)));

        public Task ClickAsync(ulong handler) => Dispatcher.InvokeAsync(() => DispatchEventAsync(handler, null, EventArgs.Empty));

        protected override void HandleException(Exception exception) => throw new InvalidOperationException("The component failed.", exception);

        protected override Task UpdateDisplayAsync(in Microsoft.AspNetCore.Components.RenderTree.RenderBatch renderBatch)
        {
            using var bytes = new MemoryStream();
            using (var writer = (IDisposable)Activator.CreateInstance(Writer, bytes, true)!)
            {
                Writer.GetMethod("Write", [typeof(Microsoft.AspNetCore.Components.RenderTree.RenderBatch).MakeByRefType()])!.Invoke(writer, [renderBatch]);
            }

            Written.Add(bytes.ToArray());
            return Task.CompletedTask;
        }
    }
}

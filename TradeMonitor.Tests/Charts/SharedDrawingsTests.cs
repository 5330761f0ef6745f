using System.Runtime.CompilerServices;
using TradeMonitor.Web.Charts;

namespace TradeMonitor.Tests.Charts;

public class SharedDrawingsTests
{
    private readonly object _model = new();

    [Fact]
    public void Drawing_IsMadeOnceForEachWay()
    {
        var drawings = new SharedDrawings<object, int, object>();

        var first = drawings.Of(_model, 1, () => new());

        Assert.Same(first, drawings.Of(_model, 1, () => new()));
        Assert.NotSame(first, drawings.Of(_model, 2, () => new()));
        Assert.NotSame(first, drawings.Of(new(), 1, () => new()));
    }

    [Fact]
    public void WaysBeyondTheUsualOnes_AreDrawnEachTime()
    {
        var drawings = new SharedDrawings<object, int, object>();
        var usual = Enumerable.Range(0, 16).Select(way => drawings.Of(_model, way, () => new())).ToList();

        Assert.NotSame(drawings.Of(_model, 16, () => new()), drawings.Of(_model, 16, () => new()));
        Assert.Equal(usual, Enumerable.Range(0, 16).Select(way => drawings.Of(_model, way, () => new())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DrawingThatNobodyShows_IsGivenUp_UnlessItIsKeptWithItsModel(bool kept)
    {
        var drawings = new SharedDrawings<object, int, object>(kept);
        var drawn = Draw(drawings, 1);

        GC.Collect();

        Assert.Equal(kept, drawn.IsAlive);
        var again = drawings.Of(_model, 1, () => new());
        Assert.Same(again, drawings.Of(_model, 1, () => new()));
        GC.KeepAlive(_model);
    }

    [Fact]
    public void DrawingsGivenUp_MakeRoomForOtherWays()
    {
        var drawings = new SharedDrawings<object, int, object>();
        for (var way = 0; way < 16; way++)
        {
            Draw(drawings, way);
        }

        GC.Collect();

        var other = drawings.Of(_model, 16, () => new());
        Assert.Same(other, drawings.Of(_model, 16, () => new()));
        GC.KeepAlive(_model);
    }

    [Fact]
    public void RoomForDrawings_DoesNotGrowWithAllThatWasEverDrawn()
    {
        var drawings = new SharedDrawings<object, int, object>();
        var first = drawings.Of(_model, 1, () => new());
        List<object> others = [.. Enumerable.Range(0, SharedDrawings.MostModels - 1).Select(_ => new object())];
        others.ForEach(other => drawings.Of(other, 1, () => new()));

        Assert.Same(first, drawings.Of(_model, 1, () => new()));
        drawings.Of(new(), 1, () => new());
        Assert.NotSame(first, drawings.Of(_model, 1, () => new()));
        GC.KeepAlive(others);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Draw(SharedDrawings<object, int, object> drawings, int way) => new(drawings.Of(_model, way, () => new()));
}

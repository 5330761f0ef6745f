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
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void DrawingThatNobodyShows_StaysWithItsModel_UnlessItIsKeptWhileShownOnly(bool whileShown, bool stays)
    {
        var drawings = new SharedDrawings<object, int, object>(whileShown);
        var drawn = Draw(drawings);

        GC.Collect();

        Assert.Equal(stays, drawn.IsAlive);
        var again = drawings.Of(_model, 1, () => new());
        Assert.Same(again, drawings.Of(_model, 1, () => new()));
        GC.KeepAlive(_model);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Draw(SharedDrawings<object, int, object> drawings) => new(drawings.Of(_model, 1, () => new()));
}

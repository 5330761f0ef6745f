using Bunit;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class RecordAgeNoticeTests : BunitContext
{
    private static readonly DateOnly AsOf = new(2026, 11, 23);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void FreshRecord_SaysNothing(int age) => Assert.Equal("", Notice(AsOf.AddDays(-age)).Markup);

    [Fact]
    public void UnknownRecord_SaysNothing() => Assert.Equal("", Notice(null).Markup);

    [Fact]
    public void OldRecord_SaysHowOld() =>
        Assert.Contains("of 1 Oct 2026, 53 days ago", Notice(new(2026, 10, 1)).Find("[data-testid=record-age]").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<RecordAgeNotice> Notice(DateOnly? newest) =>
        Render<RecordAgeNotice>(p => p.Add(n => n.NewestDevelopmentOn, newest).Add(n => n.AsOf, AsOf));
}

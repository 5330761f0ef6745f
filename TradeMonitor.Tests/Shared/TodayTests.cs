using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class TodayTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 23, 23, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Clock_GivesTheUtcDay_AndMovesOn()
    {
        var today = new Today(_time, Settings(null));

        Assert.Equal(new(2026, 11, 23), today.Day);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new(2026, 11, 24), today.Day);
    }

    [Fact]
    public void Setting_FixesTheDay() => Assert.Equal(new(2025, 12, 5), new Today(_time, Settings("2025-12-05")).Day);

    [Fact]
    public void SettingThatIsNoDay_StopsTheStartAndNamesItself()
    {
        var error = Assert.Throws<SettingException>(() => new Today(_time, Settings("5 Dec")));

        Assert.Contains("TradeMonitor:Today is '5 Dec'", error.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string? today) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("TradeMonitor:Today", today)]).Build();
}

namespace TradeMonitor.Tests;

public class HouseTests
{
    [Fact]
    public void House_Stands() => Assert.NotNull(typeof(Program).Assembly);
}

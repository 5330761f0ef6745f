using Bunit;
using Microsoft.Extensions.DependencyInjection;
using TradeMonitor.Web.Shell;

namespace TradeMonitor.Tests.Shell;

public class ThemeTests : BunitContext
{
    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData(null, "system")]
    [InlineData("\"><script>", "system")]
    public void Cookie_IsTrustedOnlyIfItIsAChoice(string? cookie, string choice) => Assert.Equal(choice, ThemeChoice.Read(cookie));

    [Fact]
    public void PickedTheme_IsToldToTheBrowser()
    {
        Services.AddScoped<ThemeChoice>();
        var module = JSInterop.SetupModule("./js/shell.js");
        module.SetupVoid("setTheme", "dark").SetVoidResult();

        Render<ThemePicker>().Find("select").Change("dark");

        module.VerifyInvoke("setTheme");
        Assert.Equal("dark", Services.GetRequiredService<ThemeChoice>().Value);
    }
}

namespace TradeMonitor.Tests.Architecture;

/// <summary>Which folder may know which framework.</summary>
public class FrameworkTests
{
    private const string Frameworks = @"^(Microsoft\.(EntityFrameworkCore|AspNetCore|Extensions|JSInterop|Data)|MudBlazor)(\.|$)";

    [Fact]
    public void Domain_IsPlainCSharp() => House.Holds(House.In("Domain").Should().NotDependOnAny(House.Matching(Frameworks)));

    [Fact]
    public void Scoring_IsPlainCSharp_ButForItsCompositionAndSettings() => House.Holds(
        House.In("Scoring").And().DoNotHaveFullNameMatching(@"\.Scoring(Services|OptionsValidator)([+/]|$)").Should().NotDependOnAny(House.Matching(Frameworks)));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Scoring")]
    public void TheClock_IsNoBusinessOf(string folder) => House.Holds(
        House.In(folder).Should().NotDependOnAny(typeof(TimeProvider)));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Scoring")]
    [InlineData("Data")]
    [InlineData("Scoreboard")]
    [InlineData("Telemetry")]
    [InlineData("Security")]
    [InlineData("Shared")]
    [InlineData("Features")]
    [InlineData("Api")]
    [InlineData("Cli")]
    public void OnlyChartsAndShell_SpeakToTheBrowser(string folder) => House.Holds(
        House.In(folder).Should().NotDependOnAny(House.Matching(@"^Microsoft\.JSInterop")).WithoutRequiringPositiveResults());

    [Theory]
    [InlineData("Shared")]
    [InlineData("Charts")]
    [InlineData("Shell")]
    [InlineData("Scoring")]
    [InlineData("Domain")]
    [InlineData("Telemetry")]
    public void EntityFramework_StaysOutOf(string folder) => House.Holds(
        House.In(folder).Should().NotDependOnAny(House.Matching(@"^Microsoft\.EntityFrameworkCore")).WithoutRequiringPositiveResults());

    // One meter and one source of spans: whoever measures asks for the instruments, and only their folder knows how they are made and sent.
    [Theory]
    [InlineData("Domain")]
    [InlineData("Scoring")]
    [InlineData("Data")]
    [InlineData("Scoreboard")]
    [InlineData("Security")]
    [InlineData("Charts")]
    [InlineData("Shared")]
    [InlineData("Features")]
    [InlineData("Shell")]
    [InlineData("Api")]
    [InlineData("Cli")]
    public void MetersAndTheirExport_AreTelemetrysAlone(string folder) => House.Holds(
        House.In(folder).Should().NotDependOnAny(House.Matching(@"^(System\.Diagnostics\.Metrics|OpenTelemetry)(\.|$)")).WithoutRequiringPositiveResults());
}

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TradeMonitor.Tests.Support;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Tests.Scoring;

/// <summary>The constants of the method as settings: defaults, overrides and refusals at start.</summary>
public class ScoringOptionsTests
{
    [Fact]
    public void NoSettings_LeaveTheConstantsOfTheDocument()
    {
        var options = Services([]).GetRequiredService<ScoringMethod>().Options;

        AssertColumn(PlainTables.Point, options.Point);
        AssertColumn(PlainTables.Group, options.Group);
        AssertColumn(PlainTables.Relationship, options.Relationship);
        Assert.All(Enum.GetValues<Certainty>(), c => Assert.Equal(PlainTables.Certainty(c), options.CertaintyFactor(c)));
        Assert.All(Enum.GetValues<Certainty>(), c => Assert.Equal(PlainTables.Uncertainty(c), options.Uncertainty(c)));
        Assert.All(Enum.GetValues<ActorLevel>(), l => Assert.Equal(PlainTables.ActorLevel(l), options.LevelFactor(l)));
    }

    [Fact]
    public void TablesOfTheMethod_AreThoseOfTheDocument()
    {
        Assert.All(Enum.GetValues<DevelopmentAction>(), action =>
        {
            var (row, plain) = (ActionWeights.Of(action), PlainTables.Of(action));
            Assert.Equal((plain.Weight, plain.Class, plain.Implied), (row.Weight, (int)row.Class, row.Implied));
            Assert.Equal(PlainTables.IsDeedByCodebook(action), action.DirectnessOf() == Directness.Deed);
        });
        Assert.All(Enum.GetValues<Category>(), c => Assert.Equal(PlainTables.Severity(c), StatusFactors.Severity(c)));
        Assert.All(Enum.GetValues<Status>(), s => Assert.Equal(PlainTables.StatusFactor(s, true), StatusFactors.Of(s, true)));
        Assert.All(Enum.GetValues<Status>(), s => Assert.Equal(PlainTables.StatusFactor(s, false), StatusFactors.Of(s, false)));
    }

    [Fact]
    public void OneFigureSet_LeavesItsNeighboursAlone()
    {
        var options = Services(new() { ["Scoring:Point:HalfLife:Deed"] = "45.5", ["scoring:staledays"] = "90" }).GetRequiredService<ScoringMethod>().Options;

        Assert.Equal((45.5, 20, 20), (options.Point.HalfLife.Deed, options.Point.HalfLife.Commitment, options.Point.HalfLife.Word));
        Assert.Equal((90, 180), (options.StaleDays, options.PendingDays));
        AssertColumn(PlainTables.Group, options.Group);
    }

    [Fact]
    public void ConstantSet_ReachesTheReading()
    {
        var method = Services(new() { ["Scoring:Point:Silence"] = "12" }).GetRequiredService<ScoringMethod>();

        var momentum = new Momentum([], method.Point, method.Options);

        Assert.Equal(12, momentum.Figures().Mass);
    }

    [Theory]
    [InlineData("Point:Silence", "0", "Scoring:Point:Silence is 0; it must be a number from 0.01 to 1000.")]
    [InlineData("Point:HalfLife:Deed", "-3", "Scoring:Point:HalfLife:Deed is -3; it must be a number from 0.1 to 3650.")]
    [InlineData("Group:Answer:Word", "1.01", "Scoring:Group:Answer:Word is 1.01; it must be a number from 0 to 1.")]
    [InlineData("Relationship:Factor:Commitment", "NaN", "Scoring:Relationship:Factor:Commitment is NaN; it must be a number from 0 to 5.")]
    [InlineData("StaleDays", "0", "Scoring:StaleDays is 0; it must be a whole number from 1 to 3650.")]
    [InlineData("StaleDays", "9.5", "Scoring:StaleDays is '9.5'; it must be a whole number from 1 to 3650.")]
    [InlineData("LevelHalf", "six", "Scoring:LevelHalf is 'six'; it must be a number from 0.1 to 1000.")]
    [InlineData("IntervalZ", "", "Scoring:IntervalZ is ''; it must be a number from 0 to 5.")]
    [InlineData("ResponseFactor", "1e400", "Scoring:ResponseFactor is Infinity; it must be a number from 1 to 5.")]
    [InlineData("Group:HalfLife", "30", "Scoring:Group:HalfLife is '30'; it holds settings of its own: Deed, Commitment, Word.")]
    public void FigureOutOfRange_IsRefusedInOneSentence(string setting, string value, string sentence) =>
        Assert.Equal([sentence], FaultsOf(new() { ["Scoring:" + setting] = value }));

    [Fact]
    public void MisspeltConstant_IsRefusedWithTheNamesThatThereAre() =>
        Assert.Equal(
            ["Scoring:Point:Slience is no constant of the method; Scoring:Point has Silence, HalfLife, Factor, Answer, AnswerFloor, On, Off."],
            FaultsOf(new() { ["Scoring:Point:Slience"] = "6" }));

    [Theory]
    [InlineData("0.2")]
    [InlineData("0.15")]
    public void LabelThatWouldBeginBelowItsEnd_IsRefused(string on) =>
        Assert.Equal(
            [$"Scoring:Group:On is {on} and Scoring:Group:Off is 0.2; On must be above Off, or labels would flicker."],
            FaultsOf(new() { ["Scoring:Group:On"] = on }));

    [Fact]
    public void SeveralFaults_AreNamedAllAtOnce() =>
        Assert.Equal(3, FaultsOf(new() { ["Scoring:LevelHalf"] = "0", ["Scoring:Point:On"] = "2", ["Scoring:Point:AnswerFloor"] = "-1" }).Count);

    [Fact]
    public void EveryFigure_HasARangeThatHoldsItsDefault()
    {
        var outOfReach = double.MaxValue.ToString("R", CultureInfo.InvariantCulture);
        string[] figures = [.. Figures(typeof(ScoringOptions), "Scoring")];

        Assert.Equal(24 + 3 * 13, figures.Length);
        Assert.Empty(ScoringOptionsRules.Faults(new(), "Scoring"));
        Assert.All(figures, figure => Assert.Contains(FaultsOf(new() { [figure] = outOfReach }), f => f.StartsWith(figure, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task HostWithABadConstant_DoesNotStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddScoring(Settings(new() { ["Scoring:LevelHalf"] = "0" }));
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    private static List<string> FaultsOf(Dictionary<string, string?> settings)
    {
        using var errors = new StringWriter();
        Assert.False(Services(settings).HasUsableScoring(errors));
        return [.. errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
    }

    private static IEnumerable<string> Figures(Type type, string path) => type.GetProperties().SelectMany(p =>
        p.PropertyType == typeof(int) || p.PropertyType == typeof(double) ? [$"{path}:{p.Name}"] : Figures(p.PropertyType, $"{path}:{p.Name}"));

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddScoring(Settings(settings)).BuildServiceProvider();

    private static IConfiguration Settings(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static void AssertColumn(PlainScope expected, ScopeOptions actual)
    {
        Assert.Equal(
            (expected.Silence, expected.Floor, expected.On, expected.Off), (actual.Silence, actual.AnswerFloor, actual.On, actual.Off));
        foreach (var c in Enum.GetValues<EventClass>())
        {
            Assert.Equal(
                (expected.HalfLife[(int)c], expected.Factor[(int)c], expected.Answer[(int)c]), (actual.HalfLife.Of(c), actual.Factor.Of(c), actual.Answer.Of(c)));
        }
    }
}

using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TradeMonitor.Tests.Architecture;

/// <summary>Which folder may know which. The folders are the layers; nothing else keeps them apart.</summary>
public class ArrowTests
{
    private static readonly string[] BelowFeatures = ["Shared", "Charts", "Security", "Scoreboard", "Scoring", "Data", "Telemetry", "Domain"];

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Domain"] = [],
        ["Charts"] = [],
        ["Telemetry"] = [],
        ["Scoring"] = ["Domain"],
        ["Data"] = ["Telemetry", "Domain"],
        ["Shared"] = ["Scoring", "Domain"],
        ["Security"] = ["Data", "Domain"],
        ["Scoreboard"] = ["Scoring", "Data", "Telemetry", "Domain"],
        ["Features"] = BelowFeatures,
        ["Shell"] = ["Features", .. BelowFeatures],
        ["Api"] = ["Features", .. BelowFeatures],
        ["Cli"] = ["Features", .. BelowFeatures],
    };

    public static TheoryData<string> Folders => [.. MayKnow.Keys];

    public static TheoryData<string> Features => [.. Namespaces()
        .Where(n => n.StartsWith(House.Root + ".Features.", StringComparison.Ordinal))
        .Select(n => n.Split('.')[3])
        .Distinct()];

    [Fact]
    public void EveryFolder_IsOnThePlan()
    {
        var unknown = Namespaces().Where(n => n != House.Root && n != "" && !MayKnow.ContainsKey(n.Split('.')[2]));

        House.None(unknown);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_KnowsOnlyWhatTheArrowsAllow(string folder)
    {
        var forbidden = MayKnow.Keys.Except([folder, .. MayKnow[folder]]);

        House.Holds(House.In(folder).Should().NotDependOnAny(House.Matching(House.Pattern(forbidden))).WithoutRequiringPositiveResults());
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Feature_KnowsNoOtherFeature(string feature)
    {
        var others = $@"^TradeMonitor\.Web\.Features(\.(?!{feature}(\.|$))|$)";

        House.Holds(House.In("Features." + feature).Should().NotDependOnAny(House.Matching(others)).WithoutRequiringPositiveResults());
    }

    [Fact]
    public void WithinFeatures_OnlyQueriesAndCommandsSeeData() => House.Holds(
        House.In("Features").And().DoNotHaveFullNameMatching(@"\.Features\.(\w+\.)*\w+(Queries|Commands|Services)([+/`]|$)")
            .Should().NotDependOnAny(House.Matching(House.Pattern("Data"))).WithoutRequiringPositiveResults());

    [Fact]
    public void Components_NeverSeeData() => House.Holds(
        Types().That().AreAssignableTo(typeof(IComponent)).And().ResideInNamespaceMatching(@"^TradeMonitor\.Web(\.|$)")
            .Should().NotDependOnAny(House.Matching(House.Pattern("Data"))));

    [Fact]
    public void Shell_NeverSeesData() => House.Holds(
        House.In("Shell").Should().NotDependOnAny(House.Matching(House.Pattern("Data"))));

    private static IEnumerable<string> Namespaces() => typeof(Program).Assembly.GetTypes()
        .Select(t => t.Namespace ?? "")
        .Where(n => n == "" || n.StartsWith(House.Root, StringComparison.Ordinal))
        .Distinct();
}

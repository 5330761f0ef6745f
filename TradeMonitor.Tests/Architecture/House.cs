using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TradeMonitor.Tests.Architecture;

/// <summary>The compiled product, as the rules look at it. A rule on a folder that does not exist holds.</summary>
internal static class House
{
    /// <summary>The namespace that all of ours are in.</summary>
    public const string Root = "TradeMonitor.Web";

    private static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader()
        .LoadAssemblies(typeof(Program).Assembly, typeof(Microsoft.AspNetCore.Components.ComponentBase).Assembly)
        .Build();

    /// <summary>All types of a folder and of the folders in it; dots separate folders.</summary>
    public static GivenTypesConjunction In(string folder) => Types().That().ResideInNamespaceMatching(Pattern(folder));

    /// <summary>A regular expression for the namespaces of these folders, and of the folders in them.</summary>
    public static string Pattern(params IEnumerable<string> folders) =>
        $@"^{Root.Replace(".", @"\.", StringComparison.Ordinal)}\.({string.Join('|', folders.Select(f => f.Replace(".", @"\.", StringComparison.Ordinal)))})(\.|$)";

    /// <summary>Types in these namespaces, ours or others'.</summary>
    public static IObjectProvider<IType> Matching(string namespacePattern) =>
        Types(true).That().ResideInNamespaceMatching(namespacePattern);

    /// <summary>Fails with every breach of the rule, one per line.</summary>
    public static void Holds(IArchRule rule) => None(rule.Evaluate(Architecture).Where(r => !r.Passed).Select(r => r.Description));

    /// <summary>Fails with all that was found, one per line: an assertion of the framework would show the first only.</summary>
    public static void None(IEnumerable<string?> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}

using System.Text.RegularExpressions;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Architecture;

/// <summary>What the source may look like: small files, honest names, no failure swallowed.</summary>
public partial class SourceTests
{
    private const int LongestClass = 200;
    private const int LongestComponent = 120;
    private const int LongestProgram = 59;

    /// <summary>Where an unexpected failure may be caught, because nobody above could: name the file, and why.</summary>
    private static readonly Dictionary<string, string> Boundaries = new()
    {
        ["TradeMonitor.Web/Program.cs"] = "the process: turns what nobody expected into a logged line and an exit code",
    };

    [Fact]
    public void Components_StayShort() => House.None(TooLong(".razor", LongestComponent));

    [Fact]
    public void Classes_StayShort() => House.None(TooLong(".cs", LongestClass));

    [Fact]
    public void Program_OnlyComposes() => Assert.InRange(Lines("TradeMonitor.Web/Program.cs"), 1, LongestProgram);

    [Fact]
    public void Folders_AreNamedForWhatTheyHold()
    {
        var attics = SourceTree.Files(".cs", ".razor", ".js", ".css")
            .Where(path => path.Split('/').SkipLast(1).Any(part => part is "Helpers" or "Utils" or "Managers" or "Models" or "Common" or "Misc"));

        House.None(attics);
    }

    [Fact]
    public void AnyException_IsCaughtAtABoundaryOnly() => House.None(
        SourceTree.Matches(SourceTree.WebFiles(".cs", ".razor").Except(Boundaries.Keys), CatchAll()));

    [Fact]
    public void Tasks_AreNotThrownAway() => House.None(SourceTree.Matches(SourceTree.WebFiles(".cs", ".razor"), DiscardedTask()));

    [Fact]
    public void ClockReads_AreBanned()
    {
        var banned = SourceTree.Read("BannedSymbols.txt");

        Assert.All(
            ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"],
            read => Assert.Contains($"P:System.{read};", banned, StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_AreSilencedForAStatedReasonOnly() => House.None(
        SourceTree.Matches(SourceTree.WebFiles(".cs", ".razor").Where(path => !IsGenerated(path)), Silenced()));

    private static IEnumerable<string> TooLong(string ending, int longest) => SourceTree.Files(ending)
        .Where(path => !IsGenerated(path) && Lines(path) > longest)
        .Select(path => $"{path}: {Lines(path)} lines, at most {longest}; split it by noun");

    private static bool IsGenerated(string path) => path.Contains("/Migrations/", StringComparison.Ordinal);

    private static int Lines(string path) => SourceTree.Read(path).TrimEnd('\n').Count(c => c == '\n') + 1;

    // With a filter that names what is expected it is not a catch-all.
    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b[^)]*\))?\s*(?=\{)|\bcatch\s*\(\s*(System\.)?Exception\b[^)]*\)\s*when\s*\(\s*true\s*\)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b_\s*=\s*[\w.()]*Async\(")]
    private static partial Regex DiscardedTask();

    [GeneratedRegex(@"#pragma warning disable(?![^\n]*//)[^\n]*|#nullable disable|SuppressMessage\((?![^\]]*Justification)")]
    private static partial Regex Silenced();
}

using System.Text.RegularExpressions;

namespace TradeMonitor.Tests.Support;

/// <summary>The files of the repository that these tests were built from, for rules that only the source can show.</summary>
internal static partial class SourceTree
{
    private static readonly string[] Ours = ["TradeMonitor.Web", "TradeMonitor.Tests", "TradeMonitor.Benchmarks"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Our own files whose name ends so, as paths from the root; nothing built, restored or generated.</summary>
    public static IEnumerable<string> Files(params string[] endings) => Ours
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(path => !NotOurs().IsMatch(path) && endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    /// <summary>Our own files of the product alone.</summary>
    public static IEnumerable<string> WebFiles(params string[] endings) =>
        Files(endings).Where(path => path.StartsWith("TradeMonitor.Web/", StringComparison.Ordinal));

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Every place in the given files that the pattern matches, as <c>path:line: text</c>.</summary>
    public static IReadOnlyList<string> Matches(IEnumerable<string> paths, Regex pattern) =>
        [.. paths.SelectMany(path => Matches(path, Read(path), pattern))];

    private static IEnumerable<string> Matches(string path, string text, Regex pattern) => pattern.Matches(text)
        .Select(match => $"{path}:{text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TradeMonitor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests read the source: run them from a clone of the repository.");
    }

    [GeneratedRegex("/(bin|obj|node_modules|TestResults|wwwroot/lib|BenchmarkDotNet\\.Artifacts)/")]
    private static partial Regex NotOurs();
}

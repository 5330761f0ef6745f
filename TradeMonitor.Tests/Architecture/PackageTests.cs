using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TradeMonitor.Tests.Support;

namespace TradeMonitor.Tests.Architecture;

/// <summary>What is built today is what was built yesterday: every package has one exact version, in one place.</summary>
public partial class PackageTests
{
    [Fact]
    public void EveryPackage_IsPinned()
    {
        var packages = XDocument.Parse(SourceTree.Read("Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.NotEmpty(packages);
        House.None(packages.Where(p => !Exact().IsMatch((string?)p.Attribute("Version") ?? "")).Select(p => p.ToString()));
    }

    [Fact]
    public void Projects_NameNoVersions()
    {
        var references = SourceTree.Files(".csproj").Append("Directory.Build.props")
            .SelectMany(path => XDocument.Parse(SourceTree.Read(path)).Descendants("PackageReference"));

        House.None(references.Where(r => r.Attribute("Version") is not null || r.Attribute("VersionOverride") is not null).Select(r => r.ToString()));
    }

    [Fact]
    public void EveryClientLibrary_IsPinned()
    {
        using var manifest = JsonDocument.Parse(SourceTree.Read("TradeMonitor.Web/package.json"));

        Assert.All(manifest.RootElement.GetProperty("dependencies").EnumerateObject(), d => Assert.Matches(Exact(), d.Value.GetString()));
    }

    [Fact]
    public void EveryClientLibrary_IsLockedByItsDigestAndNotByAHost()
    {
        using var file = JsonDocument.Parse(SourceTree.Read("TradeMonitor.Web/package-lock.json"));
        var libraries = file.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name != "").ToList();

        Assert.NotEmpty(libraries);
        House.None(libraries.Where(p => p.Value.TryGetProperty("resolved", out _)).Select(p => p.Name));
        House.None(libraries.Where(p => !p.Value.TryGetProperty("integrity", out _)).Select(p => p.Name));
    }

    [Fact]
    public void Registries_AreTheChoiceOfWhoBuilds()
    {
        Assert.DoesNotContain("registry=", SourceTree.Read("TradeMonitor.Web/.npmrc"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(SourceTree.Root).Select(Path.GetFileName),
            file => string.Equals(file, "nuget.config", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$")]
    private static partial Regex Exact();
}

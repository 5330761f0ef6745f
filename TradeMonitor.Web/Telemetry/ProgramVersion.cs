using System.Reflection;

namespace TradeMonitor.Web.Telemetry;

/// <summary>Which version of the program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Such as <c>1.0.0</c>; <c>unknown</c> if the build did not say.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}

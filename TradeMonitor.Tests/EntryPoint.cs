using TradeMonitor.Tests.Endurance;
using Xunit.MicrosoftTestingPlatform;

namespace TradeMonitor.Tests;

/// <summary>Runs the tests; or writes edits or imports a record, in a process that a test has started and may kill.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => args is [WriterProcess.Verb, .. var of]
        ? WriterProcess.RunAsync(of)
        : args is [ImportProcess.Verb, var store, var record]
        ? ImportProcess.RunAsync(store, record)
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}

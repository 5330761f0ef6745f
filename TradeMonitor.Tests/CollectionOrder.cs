using TradeMonitor.Tests;
using TradeMonitor.Tests.Browser;
using TradeMonitor.Tests.Endurance;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(CollectionOrder))]

namespace TradeMonitor.Tests;

/// <summary>
/// Journeys begin first and are over before anything looks at screens in a second browser, which would be in the way of their keys; what takes
/// longest and minds nobody comes last, so that both processors have work to the end.
/// </summary>
public sealed class CollectionOrder : ITestCollectionOrderer
{
    private static readonly string[] Last = [LooksAtForms.Name, LooksAtScreens.Name, Endurance.Endurance.Name];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => c.TestCollectionDisplayName == Journeys.Name ? -1 : Array.IndexOf(Last, c.TestCollectionDisplayName) + 1).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];
}

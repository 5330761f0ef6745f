namespace TradeMonitor.Tests.Browser;

/// <summary>One server and one browser for all who press keys: they run one after another, so that a key finds the page at rest.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Journeys in the browser";
}

/// <summary>Screens that are only looked at, with a server and a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class LooksAtScreens : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Looks at screens";
}

/// <summary>Forms and pictures that are only looked at, with a server and a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class LooksAtForms : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Looks at forms and pictures";
}
